import type { Bilingual } from '@luoxuan/wording';

/** Words of which a name has one: two names with different ones mean different things, however alike they are. */
const OPPOSITES: readonly (readonly string[])[] = [
  ['横向', '纵向'],
  ['校内', '校外'],
  ['国内', '国外', '境外'],
  ['国家级', '省级', '市级', '校级'],
  ['一产', '二产', '三产'],
  ['第一产业', '第二产业', '第三产业'],
  ['专任', '兼职', '兼任'],
  ['高职', '中职', '本科'],
  ['在校生', '毕业生', '教职工', '家长', '用人单位', '雇主'],
  ['应届', '三年内'],
  ['升学', '就业', '创业'],
  ['企业', '院校', '科研机构'],
  ['大型企业', '中小微企业'],
  ['授权', '申请', '转让', '转化'],
  ['学历', '非学历'],
  ['计划', '完成'],
  ['投入', '到款', '产值', '效益'],
  ['财政', '社会资本'],
];

/** The pair of words that tells two folded names apart, if there is one. */
export function oppositeWords(said: string, name: string): { said: string; name: string } | null {
  for (const group of OPPOSITES) {
    const inSaid = wordsOf(group, said);
    const inName = wordsOf(group, name);
    const [one] = inSaid.filter((word) => !inName.includes(word));
    const [other] = inName.filter((word) => !inSaid.includes(word));
    if (one !== undefined && other !== undefined) return { said: one, name: other };
  }
  return null;
}

/** The words of a group that stand in a text; 学历 does not stand in 非学历. */
function wordsOf(group: readonly string[], text: string): string[] {
  const found = group.filter((word) => text.includes(word));
  return found.filter((word) => !found.some((longer) => longer !== word && longer.includes(word)));
}

export type Measure = 'rate' | 'money' | 'count' | 'hours';

export const MEASURES: Readonly<Record<Measure, Bilingual>> = {
  rate: { zh: '比率', en: 'a rate' },
  money: { zh: '金额', en: 'an amount' },
  count: { zh: '数目', en: 'a number' },
  hours: { zh: '学时', en: 'hours' },
};

const ENDINGS: [RegExp, Measure][] = [
  [/(?:率|比例|占比|比重|满意度|对口度|相关度|生师比|师生比)$/u, 'rate'],
  [/(?:额|经费|收入|产值|投入|资金|金额|设备值|拨款|课酬|效益|收益)$/u, 'money'],
  [/(?:学时|课时)$/u, 'hours'],
  [/(?:人数|人次|数量|总数|个数|数|人员|项目|学生|教师)$/u, 'count'],
];

/** What kind of figure a folded name promises by its end; undefined where it leaves that open. */
export function measureOf(name: string): Measure | undefined {
  const bare = name.replace(/\([^()]*\)$/u, '');
  return ENDINGS.find(([ending]) => ending.test(bare))?.[1];
}
