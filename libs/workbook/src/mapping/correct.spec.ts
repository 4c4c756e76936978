import { type Content, sheetOf } from '../testing/sheet.js';
import { ELEMENT_MAP } from '../testing/element.js';
import { locateGenericTables } from '../table/locate-generic.js';
import { correctMapping, countLabels } from './correct.js';
import { type Correction, parseCorrection } from './correction.js';
import { proposeMapping } from './propose.js';

const rows: Content[][] = [
  ['项目', '2023年'],
  ['横向到款', 1],
  ['服务企业数', 2],
  ['食堂满意度', 3],
  ['培训', 4],
  ['其中：线上', 5],
  ['员工培训', 4],
  ['其中：线上', 5],
];
const mapping = proposeMapping(locateGenericTables([sheetOf('表一', rows)]), ELEMENT_MAP.values());
const correct = (...corrections: [label: string, element: string | null][]) =>
  correctMapping(
    mapping,
    corrections.map(([label, element]): Correction => ({ label, element })),
    ELEMENT_MAP,
  );
const labels = (corrected: ReturnType<typeof correctMapping>) => {
  if (!corrected.ok) throw new Error(corrected.faults.map(({ code }) => code).join());
  return corrected.mapping.tables[0]!.labels;
};
const faults = (corrected: ReturnType<typeof correctMapping>) => (corrected.ok ? [] : corrected.faults);

describe('a mapping corrected by hand', () => {
  it.each(['食堂满意度', ' 食堂满意度：', 'A4', '表一!A4', '表一!a4'])('finds the label by %j', (label) => {
    expect(labels(correct([label, 'SRV12']))[2]).toMatchObject({
      element: 'SRV12',
      elementName: '企业员工培训人次',
      confidence: 1,
      reasons: [{ code: 'set' }],
    });
  });

  it('takes an element from the label that had it', () => {
    const [first, , third] = labels(correct(['食堂满意度', 'SRV04']));
    expect(third?.element).toBe('SRV04');
    expect(first).toMatchObject({ element: null, reasons: [{ code: 'taken' }] });
  });

  it('marks what is not to be read', () => {
    const corrected = correct(['食堂满意度', null]);
    expect(labels(corrected)[2]).toMatchObject({
      element: null,
      ignored: true,
      reasons: [{ code: 'not-read' }],
    });
    expect(corrected.ok && countLabels(corrected.mapping)).toMatchObject({ ignored: 1 });
  });

  it('names all faults at once, and what is near', () => {
    const found = faults(
      correct(
        ['食堂满意', 'SRV12'],
        ['横向到款', 'SRV40'],
        ['线上', 'SRV03'],
        ['培训', 'GOV99'],
        ['员工培训', 'GOV99'],
      ),
    );
    expect(found.map(({ code }) => code)).toEqual([
      'unknown-label',
      'unknown-element',
      'ambiguous-label',
      'element-set-twice',
    ]);
    expect(found[0]?.mend.zh).toContain('食堂满意度');
    expect(found[1]?.mend.en).toContain('SRV04');
    expect(found[2]?.mend.en).toContain('培训/其中：线上 (A6)');
  });

  it('does not let a label be set twice', () => {
    expect(faults(correct(['横向到款', 'SRV04'], ['A2', 'SRV03'])).map(({ code }) => code)).toEqual([
      'label-set-twice',
    ]);
  });
});

describe('a correction as it is typed', () => {
  it.each([
    ['横向到款=SRV04', '横向到款', 'SRV04'],
    [' 横向到款 = srv04 ', '横向到款', 'SRV04'],
    ['横向到款＝合计=ＳＲＶ０４', '横向到款＝合计', 'SRV04'],
    ['A=B=SRV04', 'A=B', 'SRV04'],
    ['横向到款=-', '横向到款', null],
    ['横向到款=－', '横向到款', null],
  ])('%s', (text, label, element) => {
    expect(parseCorrection(text)).toEqual({ ok: true, correction: { label, element } });
  });

  it.each(['横向到款', '=SRV04', '横向到款=', '', '='])('%j is none', (text) => {
    expect(parseCorrection(text)).toMatchObject({
      ok: false,
      fault: { code: 'not-a-correction', found: text },
    });
  });
});
