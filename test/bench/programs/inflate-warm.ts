import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { measureWarm } from './warm.js';

const sheets = process.argv.slice(2).map((path) => readFileSync(path));
await measureWarm(() => sheets.reduce((bytes, sheet) => bytes + inflateRawSync(sheet).length, 0));
