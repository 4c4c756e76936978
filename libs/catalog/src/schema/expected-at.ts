import type { Bilingual } from '@luoxuan/wording';
import { z } from 'zod';
import { expectations } from './described.js';
import type { Path } from '../source/document.js';

/**
 * What the schema says about the value at `path` of `data`: the wording of the innermost part that has one. The data
 * tell which of several kinds is meant.
 */
export function expectedAt(root: z.ZodType, path: Path, data: unknown): Bilingual | undefined {
  return schemasAlong(root, path, data)
    .map(wordingOf)
    .findLast((wording) => wording !== undefined);
}

/** The keys that an object at `path` may have, over all alternatives. */
export function keysAt(root: z.ZodType, path: Path, data: unknown): string[] {
  const schemas = schemasAlong(root, path, data).at(-1) ?? [];
  const keys = schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  return [...new Set(keys)];
}

/** The schemas that may hold for the root and for each step of the path. */
function schemasAlong(root: z.ZodType, path: Path, data: unknown): z.ZodType[][] {
  let value = data;
  let schemas = alternatives(root, value);
  const along = [schemas];
  for (const step of path) {
    value = stepInto(value, step);
    schemas = schemas
      .flatMap((schema) => childrenOf(schema, step))
      .flatMap((schema) => alternatives(schema, value));
    along.push(schemas);
  }
  return along;
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

function wordingOf(schemas: z.ZodType[]): Bilingual | undefined {
  return schemas.map((schema) => expectations.get(schema)).find((wording) => wording !== undefined);
}

/** The schema itself, then what it wraps or chooses from. */
function alternatives(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return [schema, ...alternatives(schema.unwrap() as z.ZodType, value)];
  if (schema instanceof z.ZodDiscriminatedUnion)
    return [schema, ...(schema.options as z.ZodType[]).filter((option) => isOfKind(option, schema, value))];
  if (schema instanceof z.ZodUnion)
    return [schema, ...(schema.options as z.ZodType[]).flatMap((option) => alternatives(option, value))];
  return [schema];
}

function isOfKind(option: z.ZodType, { def }: z.ZodDiscriminatedUnion, value: unknown): boolean {
  const kind =
    option instanceof z.ZodObject ? (option.shape as Record<string, unknown>)[def.discriminator] : null;
  return kind instanceof z.ZodLiteral && kind.value === stepInto(value, def.discriminator);
}

function childrenOf(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const child = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return child ? [child] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}
