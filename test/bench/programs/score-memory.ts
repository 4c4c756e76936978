import { planPanel, scorePanel } from '@luoxuan/scoring';
import { benchCatalogue } from '../consortia/catalogue.js';
import { panelOver } from '../consortia/panel.js';
import { scored } from '../consortia/scored.js';
import { allSteps } from '../consortia/world.js';
import { cpuOfProcess, printUsage } from './usage.js';

/** The product's panel over the same values in memory, with the standard's plan compiled in the measured part. */
const { catalog, standard } = benchCatalogue();
const panel = panelOver(allSteps());
const before = cpuOfProcess();
const planned = planPanel(catalog, standard);
if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
const { indicators } = scorePanel(panel, planned.plan, catalog, 'month');
printUsage(scored(indicators), cpuOfProcess() - before);
