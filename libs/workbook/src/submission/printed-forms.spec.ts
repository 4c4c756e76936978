import { type Content, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { Submission } from './submission.js';

const { catalog, layouts } = await shipped();

function handIn(title: string, rows: Content[][]): Submission {
  const top = [[title], ['填报单位：滨江职业技术学院'], ['序号', '指标', '单位', '2022年', '2023年']];
  return readSubmission([sheetOf('Sheet1', [...top, ...rows])], {
    layouts,
    elements: catalog.elements,
    expected: {
      member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
      period: { kind: 'year', year: 2023 },
    },
  });
}

const said = ({ findings }: Submission): string[] =>
  findings.map(({ code, ref, found }) => `${code} ${ref ?? ''} ${found}`);
const read = ({ readings }: Submission): string[] =>
  readings
    .filter(({ ref }) => ref.startsWith('E'))
    .map(({ element, quantity: { steps, decimals } }) => `${element} ${steps / 10 ** decimals}`);

const PLATFORM = '接入国家智慧教育平台数量';

const TEACHING: Content[][] = [
  [5, '教学计划内课程总数', '门', 1200, 1250],
  [null, null, '学时', 88000, 89000],
  [6, '教学资源库数', '个', 10, 12],
  [null, '其中：国家级数量', '个', 1, 1],
  [null, `          ${PLATFORM}`, '个', 1, 1],
  [null, '      省级数量', '个', 3, 4],
  [null, `          ${PLATFORM}`, '个', 2, 2],
  [null, '      校级数量', '个', 6, 7],
  [null, `          ${PLATFORM}`, '个', 0, 0],
  [7, '在线精品课程数', '门', 50, 60],
  [null, null, '学时', 3000, 3100],
  [null, '在线精品课程课均学生数', '人', 400, 420],
  [null, '其中：国家级数量', '门', 2, 3],
  [null, `          ${PLATFORM}`, '门', 2, 3],
  [null, '      省级数量', '门', 15, 16],
  [null, `          ${PLATFORM}`, '门', 5, 6],
  [null, '      校级数量', '门', 33, 41],
  [8, '虚拟仿真实训基地数', '个', 3, 3],
  [null, '其中：国家级数量', '个', 1, 1],
  [null, '      省级数量', '个', 1, 1],
  [null, '      校级数量', '个', 1, 1],
  [9, '编写教材数', '本', 30, 44],
  [null, '其中：国家规划教材数量', '本', 5, 8],
  [null, '      校企合作编写教材数量', '本', 20, 30],
  [null, '      新形态教材数量', '本', 10, 16],
  [null, `      ${PLATFORM}`, '本', 0, 1],
];

describe('printed forms of the quality report', () => {
  it('rows of the teaching table that nobody collects are passed over without a word', () => {
    const submission = handIn('表3 教学资源表', TEACHING);
    expect(said(submission)).toEqual([]);
    expect(read(submission)).toEqual([
      'TCH05 1250',
      'TCH06 89000',
      'TCH11 12',
      'TCH12 1',
      'TCH13 4',
      'TCH14 7',
      'TCH15 60',
      'TCH16 44',
      'TCH17 8',
      'TAL05 30',
      'TCH18 16',
    ]);
  });

  it('those of the international table too', () => {
    const submission = handIn('表4 国际影响表', [
      [2, '开发并被国外采用的职业教育标准数量', '个', 9, 11],
      [null, '其中：专业标准数量', '个', 2, 3],
      [null, '      课程标准数量', '个', 7, 8],
      [null, '开发并被国外采用的职业教育资源数量', '个', 4, 5],
    ]);
    expect(said(submission)).toEqual([]);
    expect(read(submission)).toEqual(['INT04 11', 'INT05 5']);
  });

  it('and those of the policy table', () => {
    const submission = handIn('表6 落实政策表', [
      [8, '聘请行业导师人数', '人', 200, 210],
      [null, '其中：聘请大国工匠、劳动模范人数', '人', 5, 6],
      [null, '聘请行业导师年课时总量', '课时', 9000, 9100],
      [null, '年支付行业导师课酬', '万元', 80, 82.5],
    ]);
    expect(said(submission)).toEqual([]);
    expect(read(submission)).toEqual(['POL13 210', 'POL14 9100', 'POL15 82.5']);
  });
});
