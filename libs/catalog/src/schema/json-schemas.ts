import { z } from 'zod';
import { derivedStandardFile } from './derived-standard.js';
import { expectations } from './described.js';
import { elementsFile } from './element.js';
import { indicatorsFile } from './indicator.js';
import { monitoringFile } from './monitoring.js';
import { relationsFile } from './relation.js';
import { standardFile } from './standard.js';

/** Text of the JSON Schema of a YAML file, each part with its wording in both languages. */
export function publish(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7', // what the YAML language servers of editors support best
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const wording = expectations.get(zodSchema);
      if (wording) jsonSchema.description = `${wording.zh} ${wording.en}`;
    },
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** File name in indicators/schema/ → its text, for editors that complete and check the YAML. */
export function jsonSchemas(): Record<string, string> {
  return {
    'elements.schema.json': publish(elementsFile),
    'indicators.schema.json': publish(indicatorsFile),
    'monitoring.schema.json': publish(monitoringFile),
    'relations.schema.json': publish(relationsFile),
    'standard.schema.json': publish(z.union([standardFile, derivedStandardFile])),
  };
}
