import { A } from '../../../scoring/src/testing/small-world.js';
import { raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { restated } from './restated.js';
import type { Publication, Watch } from './rule.js';

const yearly = (value: number | null, year = 2024): SmallWatch => ({
  elements: [{ code: 'VAL01', period: 'year', time: 'last' }],
  members: [A],
  facts: value === null ? {} : { [`VAL01 a ${year}`]: value },
  at: String(year),
});
const publication = (
  published: number | null,
  now: number | null,
  rest: Partial<Publication> = {},
): Publication => ({
  edition: '2024年度报告第1版',
  publishedAt: '2025-03-01T00:00:00.000Z',
  published: watched(yearly(published)).scorecard,
  now: watched(yearly(now)).scorecard,
  ...rest,
});
/** Seen in June 2025, whatever the figure's own year. */
const seen = (...publications: Publication[]): Watch => ({
  ...watched({ ...yearly(1), elements: [{ code: 'VAL01' }], at: '2025-06', facts: {} }),
  publications,
});

describe('restated', () => {
  it.each<[string, Publication[], string[]]>([
    ['nothing published', [], []],
    ['the same', [publication(100, 100)], []],
    ['a little', [publication(100, 100.01)], ['blue VAL01']],
    ['2 %', [publication(100, 102)], ['blue VAL01']],
    ['more than 2 %', [publication(100, 102.01)], ['yellow VAL01']],
    ['more than 10 %, downwards', [publication(100, 89.99)], ['red VAL01']],
    ['from 0', [publication(0, 5)], ['red VAL01']],
    ['withdrawn', [publication(100, null)], ['red VAL01']],
    ['not published then', [publication(null, 100)], []],
    ['two editions', [publication(100, 105), publication(100, 105, { edition: '第2版' })], ['yellow VAL01']],
  ])('%s', (_case, publications, expected) => {
    expect(raisedBy(restated, seen(...publications))).toEqual(expected);
  });

  it('is not what the system counts in its own records: that goes on after a report', () => {
    const watch = seen(publication(100, 105));
    const own = new Map([...watch.catalog.elements].map(([code, e]) => [code, { ...e, set: 'system' }]));
    expect(raisedBy(restated, { ...watch, catalog: { ...watch.catalog, elements: own } })).toEqual([]);
  });

  it('belongs to the run, and names edition, date and both figures', () => {
    const [warning] = restated(seen(publication(100, 105)));
    expect(warning).toMatchObject({
      period: '2025-06',
      evidence: {
        published: { text: '100.00' },
        value: { text: '105.00' },
        change: { text: '5.00' },
        span: '2024',
      },
    });
    expect(warning?.text.zh).toBe(
      '采集项02024年在 2025年3月1日发布的 2024年度报告第1版 中为 100.00 万元，现为 105.00 万元（+5.00%）。',
    );
  });
});
