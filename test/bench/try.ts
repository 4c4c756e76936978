import { readFileSync } from 'node:fs';
import { bundle } from '../support/bundle.js';
import { writeOrdinaryWorkbook } from './workbooks/ordinary.js';
import { mkdirSync, rmSync } from 'node:fs';
rmSync('/tmp/pi', { recursive: true, force: true }); mkdirSync('/tmp/pi');
const b = await bundle('/tmp/pi', { ingest: './test/bench/programs/ingest-warm.ts', ph: './test/bench/try3.ts' });
await writeOrdinaryWorkbook('/tmp/pi/ord.xlsx', 'indicators');
