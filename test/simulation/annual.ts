import type { AnnualField, Diagnosis } from '@luoxuan/spiral';
import type { Story } from './plan.js';

const LINE = /^(\d{4}) (\w+) (\w+): (.+)$/;

/** What the annual diagnoses should say of a story and do not, with what they say instead. */
export const unsaid = ({ annual = [] }: Story, years: ReadonlyMap<string, Diagnosis>): string[] =>
  annual.flatMap((line) => {
    const [, year = '', indicator, field, text = ''] = LINE.exec(line) ?? [];
    const row = years.get(year)?.annual?.find((r) => r.indicator === indicator);
    const said = row?.cells[field as AnnualField].text.zh;
    return said?.includes(text) === true ? [] : [`${line} — ${said ?? 'no such row'}`];
  });
