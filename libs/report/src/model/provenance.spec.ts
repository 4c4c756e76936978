import { sampleDiagnosis } from '../testing/sample-diagnosis.js';
import { largeDiagnosis } from '../testing/large-diagnosis.js';
import { Printer } from './printed.js';
import { observationRows, provenance } from './provenance.js';
import { NoteRegister } from './reasons.js';

const diagnosis = sampleDiagnosis();
const indicators = diagnosis.scorecard.dimensions.flatMap((d) => d.indicators);
const naming = {
  printer: new Printer(new NoteRegister()),
  memberNames: new Map(diagnosis.members.map((m) => [m.code, m.name])),
  fileNumbers: new Map<number, number>(),
};
const of = (code: string) => provenance(indicators, naming).find((p) => p.code === code)!;

describe('provenance', () => {
  it('makes one line of twelve monthly files with the same cell', () => {
    const line = of('SRV04').elements[0]!.lines[0]!;
    expect(line).toMatchObject({
      member: '云州职业技术学院',
      periods: '2025年1—12月',
      sheet: '采集表',
      files: '1–12',
      count: 12,
    });
    expect(line.cells).toMatch(/^E\d+$/);
  });

  it('does not list the same inputs twice', () => {
    expect(of('TAL13').elements.find((e) => e.code === 'TAL10')).toMatchObject({
      sameAs: 'TAL12',
      lines: [],
    });
  });

  it('says what was expected and is missing', () => {
    expect(of('SRV07').gaps).toEqual(['清溪跨境电子商务有限公司 SRV04（2025年4—6月）']);
  });

  it('puts rollups into words', () => {
    expect(of('SRV04').elements[0]!.rollup).toBe('各期累加，各成员相加');
  });

  it('lets members share lines where there are too many', () => {
    const many = largeDiagnosis(60).scorecard.dimensions.flatMap((d) => d.indicators);
    const line = provenance(many, naming)[0]!.elements[0]!.lines[0]!;
    expect(line).toMatchObject({
      member: 'M1等 60 个成员',
      files: '13, 26 等 60 份',
      count: 60,
    });
  });
});

describe('observationRows', () => {
  it('keeps every single observation', () => {
    const all = indicators.flatMap((i) => i.explanation.elements.flatMap((e) => e.inputs)).length;
    expect(observationRows(indicators, naming)).toHaveLength(all);
  });
});
