import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { publishSchema } from '@luoxuan/catalog';
import { layoutFile } from './schema.js';

/** Writes indicators/schema/layout.schema.json from the schema in code; run after each change to it. */
const file =
  process.argv[2] ??
  fileURLToPath(new URL('../../../../indicators/schema/layout.schema.json', import.meta.url));
await writeFile(file, publishSchema(layoutFile));
