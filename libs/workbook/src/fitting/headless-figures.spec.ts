import { handIn } from '../testing/hand-in.js';
import { merge } from '../testing/sheet.js';

const FORM = [['表5 服务贡献表'], ['填报单位：滨江职业技术学院']];

describe('figures that no header says anything about', () => {
  it('in a column without a header are named by the letter of the column', () => {
    const { findings, figures, submission } = handIn([
      ...FORM,
      ['指标', '单位', '本期', null],
      ['横向技术服务到款额', '万元', 60, 77],
      ['毕业生就业人数', '人', 7, 88],
    ]);
    expect(figures).toEqual(['SRV04@2023=6000 C4', 'TAL26@2022-2023=7 C5']);
    expect(findings).toEqual(['warning column-not-read D4']);
    const said = submission.findings.find(({ code }) => code === 'column-not-read');
    expect(said?.message.zh).toBe('D 列没有表头，其中的 2 个数没有读取');
    expect(said?.found).toBe('77');
  });

  it('in a landscape table as well', () => {
    const { findings } = handIn([
      ['单位名称', '横向技术服务到款额', null, '纵向科研经费到款额'],
      ['滨江职业技术学院', 60, 77, 88],
    ]);
    expect(findings).toEqual(['warning column-not-read C2']);
  });

  it('running numbers, and columns without figures, are nothing to speak of', () => {
    const { findings } = handIn([
      ...FORM,
      [null, '指标', '单位', '本期', null, null],
      [1, '横向技术服务到款额', '万元', 60, '含税', null],
      [2, '毕业生就业人数', '人', 7, null, '/'],
    ]);
    expect(findings).toEqual([]);
  });

  it('below a header that is merged over the column they are spoken of once', () => {
    const { findings } = handIn(
      [...FORM, ['指标', '单位', '本期', null], ['横向技术服务到款额', '万元', 60, 77]],
      { merges: [merge(3, 3, 3, 4)] },
    );
    expect(findings).toEqual(['warning column-repeated C3']);
  });
});
