import type { Bilingual } from '@luoxuan/wording';
import { FIELDS } from './change.js';
import type { Change, Field, Subject } from './change.js';

/** One thing that is said of a subject, in words. */
export interface Fact {
  field: Field;
  of?: string;
  value: Bilingual;
}

export function plain(text: string | number): Bilingual {
  return { zh: String(text), en: String(text) };
}

export const YES: Bilingual = { zh: '是', en: 'yes' };

/** A name in both languages, the Chinese one where there is no other. */
export function named({ name, nameEn }: { name: string; nameEn?: string }): Bilingual {
  return { zh: name, en: nameEn ?? name };
}

/** A fact where there is something to say. */
export function said(field: Field, value: string | number | Bilingual | undefined, of?: string): Fact[] {
  if (value === undefined) return [];
  const shown = typeof value === 'object' ? value : plain(value);
  return [of === undefined ? { field, value: shown } : { field, of, value: shown }];
}

/** What is said otherwise of the same subject, in the order of the fields, then of years. */
export function compareFacts(subject: Subject, before: Fact[], after: Fact[]): Change[] {
  const [old, now] = [byKey(before), byKey(after)];
  const facts = new Map([...old, ...now]);
  return [...facts]
    .filter(([key]) => old.get(key)?.value.zh !== now.get(key)?.value.zh)
    .map(([key, { field, of }]) => ({
      subject,
      field,
      ...(of !== undefined && { of }),
      before: old.get(key)?.value ?? null,
      after: now.get(key)?.value ?? null,
    }))
    .sort(byField);
}

function byField(a: Change, b: Change): number {
  return FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || ((a.of ?? '') < (b.of ?? '') ? -1 : 1);
}

function byKey(facts: Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [`${fact.field} ${fact.of ?? ''}`, fact]));
}

/** Subjects of one code on both sides are compared; what is on one side only was added or removed. */
export function compareAll<T>(
  before: Map<string, T>,
  after: Map<string, T>,
  subjectOf: (item: T) => Subject,
  changes: (was: T, is: T) => Change[],
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((code) => {
    const [was, is] = [before.get(code), after.get(code)];
    if (was && is) return changes(was, is);
    const item = is ?? was;
    if (!item) return [];
    const subject = subjectOf(item);
    const { name } = subject;
    return [{ subject, field: 'existence', before: was ? name : null, after: is ? name : null }];
  });
}
