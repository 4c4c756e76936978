/** Powers of the base dimensions, none of them 0: `{ money: 1, people: -1 }`. `{}` is a pure number: %, ‰, :1. */
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

export type BaseDimension =
  | 'money'
  | 'people'
  | 'items'
  | 'lessons'
  | 'hours'
  | 'days'
  | 'months'
  | 'years'
  | 'area'
  | 'bandwidth'
  | 'points'
  | 'truth';

export interface Unit {
  /** As the catalogue writes it. */
  code: string;
  english: string;
  dimension: Dimension;
  /** Power of ten to the base unit of the dimension: 万元 4 (to 元), 亿元 8, % -2 (to 1). */
  exponent: number;
}

export function sameDimension(a: Unit, b: Unit): boolean {
  const names = new Set([...Object.keys(a.dimension), ...Object.keys(b.dimension)]) as Set<BaseDimension>;
  return [...names].every((name) => a.dimension[name] === b.dimension[name]);
}
