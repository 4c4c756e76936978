import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { readWorkbook, readSubmission } from '@luoxuan/workbook';
import { ordinaryRequest } from './workbooks/ordinary.js';
const request = await ordinaryRequest('/work/main/indicators');
const bytes = readFileSync('/tmp/pi/ord.xlsx');
const once = () => { const read = readWorkbook(bytes); if (read.ok) readSubmission(read.sheets, request); };
for (let i = 0; i < 300; i++) once();
const s = new Session(); s.connect();
await s.post('HeapProfiler.startSampling', { samplingInterval: 4096, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true } as never);
for (let i = 0; i < 100; i++) once();
const { profile } = await s.post('HeapProfiler.stopSampling');
const self = new Map<string, number>();
interface N { callFrame: { functionName: string; lineNumber: number }; selfSize: number; children: N[] }
let total = 0;
const walk = (n: N) => { const k = n.callFrame.functionName + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + n.selfSize); total += n.selfSize; n.children.forEach(walk); };
walk(profile.head as unknown as N);
console.log('per iteration KiB', total / 100 / 1024);
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 45)) console.log((v / 100 / 1024).toFixed(0).padStart(7), k);
