import { handIn } from '../testing/hand-in.js';
import type { Content } from '../testing/sheet.js';

const OWN = '滨江职业技术学院';

describe('单位 over a column', () => {
  it.each<[string, Content[][], string[]]>([
    [
      'is the member beside 计量单位',
      [
        ['单位', '指标', '期间', '数值', '计量单位'],
        [OWN, '横向技术服务到款额', '2023年', 60, '万元'],
        [OWN, '毕业生就业人数', '2023年', 7, '人'],
        ['某公司', '毕业生就业人数', '2023年', 9, '人'],
      ],
      ['SRV04@2023=6000 D2', 'TAL26@2022-2023=7 D3'],
    ],
    [
      'is the member beside it in a single row',
      [
        ['指标', '计量单位', '单位', '期间', '数值'],
        ['横向技术服务到款额', '元', OWN, '2023年', 600_000],
      ],
      ['SRV04@2023=6000 E2'],
    ],
    [
      'is the member beside it, though another one than is wanted',
      [
        ['指标', '计量单位', '单位', '期间', '数值'],
        ['横向技术服务到款额', '元', '某公司', '2023年', 600_000],
      ],
      [],
    ],
    [
      'is the member where colleges stand below it',
      [
        ['单位', '指标', '期间', '数值'],
        [OWN, '横向技术服务到款额', '2023年', 60],
        [OWN, '毕业生就业人数', '2023年', 7],
      ],
      ['SRV04@2023=6000 D2', 'TAL26@2022-2023=7 D3'],
    ],
    [
      'is the unit where units stand below it',
      [
        ['单位', '单位名称', '指标', '期间', '数值'],
        ['元', OWN, '横向技术服务到款额', '2023年', 600_000],
        ['人', OWN, '毕业生就业人数', '2023年', 7],
      ],
      ['SRV04@2023=6000 E2', 'TAL26@2022-2023=7 E3'],
    ],
    [
      'is the unit of an ordinary table, though 计量单位 stands there again',
      [
        ['指标', '单位', '计量单位', '2023年'],
        ['横向技术服务到款额', '元', '元', 600_000],
      ],
      ['SRV04@2023=6000 D2'],
    ],
  ])('%s', (_, rows, figures) => {
    expect(handIn(rows).figures).toEqual(figures);
  });
});
