import type { Alias, Element } from '@luoxuan/catalog';

type Given = Partial<Omit<Element, 'aliases'>> &
  Pick<Element, 'code' | 'name'> & { aliases?: (string | Alias)[] };

/** An element with what a spec does not care about filled in. */
export function elementOf(given: Given): Element {
  return {
    unit: '个',
    decimals: 0,
    type: 'count',
    set: 'core',
    period: 'month',
    time: 'sum',
    members: 'sum',
    owner: '质量办',
    reportedBy: ['高职'],
    clause: 'C4',
    status: 'proposed',
    definition: '统计期内发生并有合同或文件为据的数量。',
    versions: [],
    ...given,
    aliases: (given.aliases ?? []).map((alias) => (typeof alias === 'string' ? { name: alias } : alias)),
  };
}

export const ELEMENTS: Element[] = [
  elementOf({
    code: 'SRV04',
    name: '横向技术服务到款额',
    nameEn: 'Income from contracts with firms',
    aliases: ['横向到款', '横向技术服务到账经费'],
    unit: '万元',
    decimals: 2,
    type: 'amount',
    owner: '科研处',
  }),
  elementOf({ code: 'SRV02', name: '技术服务项目数', unit: '项', owner: '科研处' }),
  elementOf({ code: 'SRV12', name: '企业员工培训人次', unit: '人次', owner: '继续教育学院' }),
  elementOf({
    code: 'SRV03',
    name: '服务企业数',
    unit: '家',
    time: 'last',
    members: 'distinct',
    owner: '科研处',
  }),
  elementOf({
    code: 'GOV05',
    name: '实体化运作主体已登记',
    unit: '—',
    type: 'boolean',
    time: 'last',
    period: 'year',
  }),
  elementOf({ code: 'GOV99', name: '安全生产制度已公布', unit: '—', type: 'boolean', time: 'last' }),
  elementOf({ code: 'RES07', name: '新加入企业数', unit: '家', reportedBy: ['园区管委会'] }),
];

export const ELEMENT_MAP = new Map(ELEMENTS.map((element) => [element.code, element]));
