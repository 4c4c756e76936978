import { fromKey } from '@luoxuan/period';
import { ScoreBook, type DiagnosisPeriod } from '@luoxuan/scoring';
import { benchCatalogue, benchMembers } from '../consortia/catalogue.js';
import { observationsOf, submissionOf } from '../consortia/observations.js';
import { MEMBERS, MONTHS } from '../consortia/world.js';
import { measureWarm } from './warm.js';

/**
 * One consortium's last month by the exact engine, in a process that goes on: a member hands in its workbook, every one of
 * the 60 figures another than before, and the scorecard is there again.
 */
const { catalog, standard } = benchCatalogue();
const book = new ScoreBook(catalog, benchMembers(), observationsOf(0));
const at = fromKey('2025-12') as DiagnosisPeriod;
book.score({ standard, at });
let time = 0;
await measureWarm(() => {
  book.record(submissionOf(0, time % MEMBERS, MONTHS - 1, ++time));
  const card = book.score({ standard, at });
  return card.dimensions.reduce((count, { indicators }) => count + indicators.length, 0);
});
