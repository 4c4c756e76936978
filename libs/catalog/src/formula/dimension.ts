/** Powers of base quantities, e.g. `{ money: 1, people: -1 }` for 万元/人; a pure number has none. */
export type Powers = Readonly<Record<string, number | undefined>>;

export function multiply(a: Powers, b: Powers): Powers {
  return combine(a, b, 1);
}

export function divide(a: Powers, b: Powers): Powers {
  return combine(a, b, -1);
}

export function equal(a: Powers, b: Powers): boolean {
  return Object.keys(combine(a, b, -1)).length === 0;
}

function combine(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const sum: Record<string, number> = {};
  for (const base of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const power = (a[base] ?? 0) + sign * (b[base] ?? 0);
    if (power !== 0) sum[base] = power;
  }
  return sum;
}

const BASES: Record<string, { zh: string; en: string } | undefined> = {
  money: { zh: '金额', en: 'money' },
  people: { zh: '人数', en: 'people' },
  items: { zh: '个数', en: 'items' },
  lessons: { zh: '学时', en: 'lessons' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天数', en: 'days' },
  months: { zh: '月数', en: 'months' },
  years: { zh: '年数', en: 'years' },
  area: { zh: '面积', en: 'area' },
  bandwidth: { zh: '带宽', en: 'bandwidth' },
  points: { zh: '分数', en: 'points' },
  truth: { zh: '是否', en: 'yes/no' },
};

/** 金额/人数, money/people; 纯数 for a pure number. */
export function describe(powers: Powers, language: 'zh' | 'en'): string {
  const entries = Object.entries(powers).filter(([, power]) => power !== undefined && power !== 0);
  const side = (sign: 1 | -1): string =>
    entries
      .filter(([, power]) => Math.sign(power ?? 0) === sign)
      .map(([base, power]) => {
        const size = Math.abs(power ?? 0);
        return (BASES[base]?.[language] ?? base) + (size > 1 ? `^${size}` : '');
      })
      .join('·');
  if (entries.length === 0) return language === 'zh' ? '纯数' : 'a pure number';
  const below = side(-1);
  return `${side(1) || '1'}${below ? `/${below}` : ''}`;
}
