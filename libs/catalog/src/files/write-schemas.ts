import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../schema/json-schemas.js';

/** Writes indicators/schema/*.schema.json from the schemas in code; run after each change to those. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../../indicators/schema/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [file, text] of Object.entries(jsonSchemas())) await writeFile(join(folder, file), text);
