import type { Sheet } from '../read/cell.js';
import { type Content, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionRequest } from './submission.js';

const { catalog, layouts } = await shipped();
const REQUEST: SubmissionRequest = {
  layouts,
  elements: catalog.elements,
  expected: {
    member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
    period: { kind: 'year', year: 2023 },
  },
};
const HEADER = ['序号', '指标名称', '单位', '上年', '本年'];
const MONEY = [1, '横向技术服务到款额', '万元', 10, 12];

interface Case {
  sheets: Sheet[];
  request?: Partial<SubmissionRequest>;
  /** Level and cell. */
  expected: [level: string, ref: string | null];
  /** What the user reads. */
  says: string;
}

const one = (rows: Content[][], more: Partial<Sheet> = {}): Sheet[] => [sheetOf('表', rows, more)];

const CASES: Record<string, Case> = {
  'figure-of-another-period': {
    sheets: one([
      ['指标名称', '单位', '2023年9月', '2023年'],
      ['横向技术服务到款额', '万元', 1, 12],
      ['横向技术服务产生的经济效益', '万元', 100, 900],
    ]),
    expected: ['error', 'C3'],
    says: '这个数却在2023年9月的栏里，未采用',
  },
  'figures-in-hidden-rows': {
    sheets: one([HEADER, MONEY, [2, '发明专利授权数', '件', 1, 2]], { hiddenRows: [[3, 3]] }),
    expected: ['hint', 'E3'],
    says: '隐藏的行里有 1 个数，已照常读取',
  },
  'label-of-other-years': {
    sheets: one([
      ['服务贡献表'],
      ['序号', '指标', '单位', '2022年', '2023年'],
      [1, '横向技术服务到款额', '万元', 10, 12],
      [2, '旧口径到款额', '万元', 10, 12],
    ]),
    request: {
      layouts: layouts.map((layout) =>
        layout.code === 'quality-contribution'
          ? {
              ...layout,
              items: [
                ...(layout.items ?? []),
                { labels: [{ text: '旧口径到款额', to: 2010 }], element: 'SRV05' },
              ],
            }
          : layout,
      ),
    },
    expected: ['error', 'B4'],
    says: '旧口径到款额',
  },
  'period-unreadable': {
    sheets: one([['填报期间：去年底'], HEADER, MONEY]),
    expected: ['error', 'A1'],
    says: '读不出表中的期间「去年底」',
  },
  'row-period-unreadable': {
    sheets: one([
      ['单位代码', '指标代码', '期间', '数值'],
      ['bjzy', 'SRV04', '2023', 12],
      ['bjzy', 'SRV05', '二三年', 3],
    ]),
    expected: ['error', 'C3'],
    says: '二三年',
  },
  'sample-not-collected': {
    sheets: one([
      ['满意度调查表'],
      ['序号', '指标', '单位', '2023年', '调查人次'],
      [1, '在校生满意度', '%', 93, 800],
      [2, '毕业生满意度', '%', 94, 700],
      [3, '双师型教师占比', '%', 80, 500],
      [4, '专任教师数', '人', 80, 500],
    ]),
    expected: ['hint', 'E5'],
    says: '不采集样本量',
  },
  'table-not-read': {
    sheets: [
      ...one([HEADER, MONEY]),
      sheetOf('食堂', [
        ['窗口', '菜品', '售出', '退回'],
        ['一号', '米饭', 300, 2],
        ['二号', '面条', 200, 1],
        ['三号', '馒头', 100, 0],
        ['四号', '豆浆', 150, 0],
      ]),
    ],
    expected: ['warning', 'A1'],
    says: '这张表不符合任何版式',
  },
  'too-many-figures': {
    sheets: one([HEADER, MONEY, [2, '发明专利授权数', '件', 1, 2]]),
    request: { mostFigures: 3 },
    expected: ['error', null],
    says: '文件里有 4 个数，超过一次报送的上限 3',
  },
  'too-many-tables': {
    sheets: Array.from({ length: 301 }, (_, index) => sheetOf(`表${index}`, [HEADER, MONEY])),
    expected: ['warning', null],
    says: '张表，只看了前',
  },
};

describe('findings that few files give rise to', () => {
  it.each(Object.entries(CASES))('%s', (code, { sheets, request, expected, says }) => {
    const { findings } = readSubmission(sheets, { ...REQUEST, ...request });
    const found = findings.find((finding) => finding.code === code);
    expect([found?.level, found?.ref]).toEqual(expected);
    expect(found?.message.zh).toContain(says);
    expect(found?.message.en).not.toBe('');
    expect(found?.mend.zh).not.toBe('');
  });
});
