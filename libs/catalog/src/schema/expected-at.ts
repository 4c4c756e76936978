import type { Bilingual } from '@luoxuan/wording';
import { z } from 'zod';
import { expectations } from './described.js';
import type { Path } from '../source/document.js';

/** What the schema says about the value at `path`: the wording of the innermost part that has one. */
export function expectedAt(root: z.ZodType, path: Path): Bilingual | undefined {
  let schemas = alternatives(root);
  let wording = wordingOf(schemas);
  for (const step of path) {
    schemas = schemas.flatMap((schema) => childrenOf(schema, step)).flatMap(alternatives);
    wording = wordingOf(schemas) ?? wording;
  }
  return wording;
}

function wordingOf(schemas: z.ZodType[]): Bilingual | undefined {
  return schemas.map((schema) => expectations.get(schema)).find((wording) => wording !== undefined);
}

/** The schema itself, then what it wraps or chooses from. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema, ...alternatives(schema.unwrap() as z.ZodType)];
  if (schema instanceof z.ZodUnion) {
    return [schema, ...(schema.options as z.ZodType[]).flatMap(alternatives)];
  }
  return [schema];
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

/** The keys that an object at `path` may have, over all alternatives. */
export function keysAt(root: z.ZodType, path: Path): string[] {
  let schemas = alternatives(root);
  for (const step of path)
    schemas = schemas.flatMap((schema) => childrenOf(schema, step)).flatMap(alternatives);
  const keys = schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  return [...new Set(keys)];
}
