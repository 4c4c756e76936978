import { fileURLToPath } from 'node:url';
import { Rational } from '@luoxuan/quantity';
import type { Catalog } from '../catalog.js';
import { nameIndex } from '../names.js';
import { loadCatalog } from './load.js';

/** Items of the six tables in the order of the tables; how a survey was made (调查方式) is no figure. */
const ITEMS = `
毕业生人数 毕业去向落实率 升学人数 本省去向落实率 月收入 面向三次产业就业人数 面向第一产业就业人数 面向第二产业就业人数
面向第三产业就业人数 自主创业率 毕业三年晋升比例
在校生满意度 课堂育人满意度 课外育人满意度 思政课满意度 公共基础课满意度 专业课满意度 毕业生满意度 应届毕业生满意度
毕业三年内毕业生满意度 教职工满意度 用人单位满意度 家长满意度 在校生满意度调查人次 用人单位满意度调查人次 家长满意度调查人次
生师比 双师素质专任教师比例 高级职务专任教师比例 专业群数量 专业数量 课程总数 课程总学时 课证融通课程数 课证融通课程学时
网络教学课程数 网络教学课程学时 教学资源库数 国家级教学资源库 省级教学资源库 校级教学资源库 在线精品课程 编写教材数
国规教材数 校企合作编写教材 新形态教材 出口带宽 主干带宽 生均校内实践教学工位数 生均教学科研仪器设备值
留学生专业数 留学生人数 来访学教师 被国外采用的标准 被国外采用的资源 被国外采用的装备 国外办学点 国外办学点专业数
国外办学点在校生数 中外合作办学专业数 中外合作办学在校生数 赴国外指导培训 国外组织任职 国际大赛获奖
毕业生就业人数 留在当地就业 到西部地区和东北地区就业 到中小微企业等基层服务 到大型企业就业 横向技术服务到款额
横向技术服务产生的经济效益 纵向科研经费到款额 技术产权交易收入 知识产权项目数 专利授权数量 发明专利授权数量 专利转让数量
专利成果转化到款额 非学历培训项目数 非学历培训学时 公益项目培训学时 非学历培训到账经费
年生均财政拨款水平 年财政专项拨款 教职工总数 专任教师总数 思政课教师数 体育课专任教师数 美育课专任教师数 辅导员人数 班主任人数
体测人数 体测合格率 职业技能等级证书获取人数 企业提供的校内实践教学设备值 与企业共建开放型区域产教融合实践中心 行业导师人数
行业导师年课时总量 年支付课酬 年实习专项经费 实习责任保险`
  .trim()
  .split(/\s+/);

describe('the quality report in the catalogue that is shipped', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    const result = await loadCatalog(fileURLToPath(new URL('../../../../indicators', import.meta.url)));
    if (!result.ok) throw new Error('the shipped catalogue has faults');
    catalog = result.catalog;
  });

  it('has an element of its own for every item of the six tables that is a figure', () => {
    const names = nameIndex(catalog.elements.values());
    const found = ITEMS.map((name) => [name, names.find(name, 2023)?.element.code]);
    expect(found.filter(([, code]) => code === undefined)).toEqual([]);
    expect(new Set(found.map(([, code]) => code)).size).toBe(ITEMS.length);
  });

  it.each<[name: string, year: number, code: string, current: boolean, changed?: true]>([
    ['就业率', 2019, 'SCD01', true, true],
    ['就业率', 2023, 'SCD01', false, true],
    ['技术产权交易收入', 2023, 'SRV06', true],
    ['技术交易到款额', 2020, 'SRV06', true],
    ['非学历培训到款额', 2021, 'SRV14', true],
    ['非学历培训到款额', 2023, 'SRV14', false],
  ])('takes %s in a table of %s for %s (in use: %s, other definition: %s)', (name, year, ...expected) => {
    const found = nameIndex(catalog.elements.values()).find(name, year);
    const [code, current, changed] = expected;
    expect([found?.element.code, found?.current, found?.alias?.changed]).toEqual([code, current, changed]);
  });

  it('stays out of the core set, is marked as proposed and named in both languages', () => {
    const report = [...catalog.elements.values()].filter(
      ({ set, clause }) => set === 'quality-report' || clause === '质量年报',
    );
    expect(new Set(report.map(({ set }) => set))).toEqual(new Set(['quality-report']));
    const unmarked = report.filter(
      ({ status, clause, nameEn }) => status !== 'proposed' || clause !== '质量年报' || !nameEn,
    );
    expect(unmarked).toEqual([]);
  });

  it('has money by calendar year and the rest by school year', () => {
    const money = (unit: string): boolean => unit.endsWith('元');
    const report = [...catalog.elements.values()].filter(({ set }) => set === 'quality-report');
    const wrong = report.filter(({ unit, period }) => (period === 'year') !== money(unit));
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });

  it('weights a rate by its denominator and a survey by a count of the same period, and never adds them up', () => {
    const means = [...catalog.elements.values()].filter(({ type }) => type === 'ratio' || type === 'survey');
    expect(means.length).toBeGreaterThan(20);
    expect(means.filter(({ members, code }) => members !== 'weighted' && code !== 'GUA04')).toEqual([]);
    expect(means.filter(({ type, time }) => type === 'ratio' && time !== 'last')).toEqual([]);
  });

  it('has relations that a sound report keeps and a slip in it breaks', () => {
    const broken = (change: Record<string, number>): string[] => {
      const figures: Record<string, number> = { ...SOUND, ...change };
      const results = catalog.relations.map((relation) => ({
        relation,
        result: relation.evaluate((code) => {
          const figure = figures[code];
          return figure === undefined ? null : new Rational(String(figure));
        }),
      }));
      return results.flatMap(({ relation, result }) => (result.ok && !result.holds ? [relation.code] : []));
    };
    expect(broken({})).toEqual([]);
    expect(broken({ SCD05: 21 })).toEqual(['BAL109', 'BAL110']);
    expect(broken({ TAL18: 1001 })).toEqual(['BAL101', 'BAL113']);
    expect(broken({ SCD01: 0.9 })).toEqual(['BAL113']);
    expect(broken({ TCH11: 6 })).toEqual(['BAL211']);
    expect(broken({ POL17: 12.01 })).toEqual(['BAL406']);
  });
});

const SOUND = {
  TAL17: 1000,
  TAL18: 900,
  TAL26: 700,
  TAL20: 400,
  TAL27: 50,
  SCD01: 90,
  SCD02: 200,
  SCD04: 700,
  SCD05: 20,
  SCD06: 280,
  SCD07: 400,
  SCD08: 5,
  TAL09: 3000,
  TAL10: 200,
  TCH11: 5,
  TCH12: 1,
  TCH13: 1,
  TCH14: 3,
  POL02: 260,
  POL16: 12,
  POL17: 2.5,
};
