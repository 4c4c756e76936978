import { type Content, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';

const { catalog, layouts } = await shipped();

const handIn = (header: Content[], ...rows: Content[][]) =>
  readSubmission(
    [sheetOf('表', [['2023年5月数据填报表'], ['填报单位：滨江职业技术学院'], header, ...rows])],
    {
      layouts,
      elements: catalog.elements,
      computed: [...catalog.indicators.values()],
      expected: {
        member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
        period: { kind: 'month', year: 2023, month: 5 },
      },
    },
  );

describe('codes of an office of its own', () => {
  it.each([
    ['代码', '01', 'hint'],
    ['编码', '1-1', 'hint'],
    ['指标编码', '1.2.3', 'hint'],
    ['指标代码', 'ZB001', 'hint'],
    ['指标代码', 'SRV99', 'warning'],
  ])('%s %s beside a known name: taken by the name, and said', (header, code, level) => {
    const { readings, findings, read, rejected } = handIn(
      [header, '指标名称', '单位', '本期'],
      [code, '横向技术服务到款额', '万元', 60],
    );
    expect(readings.map(({ element, quantity }) => [element, quantity.steps])).toEqual([['SRV04', 6000]]);
    expect([read, rejected]).toEqual([1, 0]);
    expect(findings.filter(({ ref }) => ref === 'A4')).toMatchObject([
      { code: 'code-not-recognised', level },
    ]);
    expect(findings.filter((one) => one.code === 'computed-indicator')).toEqual([]);
  });

  it('beside a name that nobody has is an error, and beside one that is worked out a hint', () => {
    const { readings, findings } = handIn(
      ['代码', '指标名称', '单位', '本期'],
      ['01', '横向技术服务到款额', '万元', 60],
      ['02', '食堂座位数', '个', 7],
      ['03', '科研社会服务总经费', '万元', 7],
    );
    expect(readings.map(({ element }) => element)).toEqual(['SRV04']);
    expect(findings.map(({ code, ref }) => `${code}@${ref ?? ''}`)).toEqual(
      expect.arrayContaining(['unknown-element@A5', 'figure-without-element@D5', 'computed-indicator@A6']),
    );
  });
});
