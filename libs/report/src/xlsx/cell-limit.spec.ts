import { buildReport } from '../model/build-report.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { emptyWorkbook } from './frame.js';
import { CELL_LIMIT, fitCells } from './cell-limit.js';

const sheet = () =>
  emptyWorkbook(buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources())).addWorksheet('x');

describe('what a cell can hold', () => {
  it.each([
    ['as much as fits', '因'.repeat(CELL_LIMIT), true],
    ['more', '因'.repeat(60_000), false],
    ['pairs of units', `x${'𠮷'.repeat(30_000)}`, false],
    ['pairs of units, one further', '𠮷'.repeat(30_000), false],
  ])('%s', (_case, text, whole) => {
    const written = sheet();
    written.getCell('A1').value = text;
    written.getCell('B2').value = 7;
    fitCells(written.workbook);
    const { text: value } = written.getCell('A1');
    expect(value.length).toBeLessThanOrEqual(CELL_LIMIT);
    expect(value === text).toBe(whole);
    expect(value.endsWith('以下从略）')).toBe(!whole);
    expect(() => encodeURIComponent(value)).not.toThrow(); // no half of a pair is left
    expect(written.getCell('B2').value).toBe(7);
  });
});
