import { bundle } from '../support/bundle.js';
import { writeLongWorkbook } from './workbooks/long-workbook.js';
import { readdirSync, existsSync } from 'node:fs';
const t=performance.now();
const b = await bundle(Object.fromEntries(readdirSync('test/bench/programs').filter(n=>n!=='usage.ts').map(n=>[n.slice(0,-3),'./test/bench/programs/'+n])));
console.log(b.program('x'), performance.now()-t);
for (const rows of [200000,1000000]) { const t2=performance.now(); if(!existsSync(`/tmp/bt-${rows}.xlsx`)) await writeLongWorkbook(`/tmp/bt-${rows}.xlsx`, rows); console.log(rows, performance.now()-t2); }
