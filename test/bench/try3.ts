import { readFileSync } from 'node:fs';
import { readWorkbook, readSubmission, tryLayouts } from '@luoxuan/workbook';
import { ordinaryRequest } from './workbooks/ordinary.js';
import { gridOf } from '../../libs/workbook/src/table/grid.js';
import { locateOnGrid } from '../../libs/workbook/src/table/locate-generic.js';
import { compile } from '../../libs/workbook/src/layout/compiled.js';
import { fitLayout } from '../../libs/workbook/src/fitting/fit.js';
import { lexiconOf } from '../../libs/workbook/src/fitting/subject.js';
const request = await ordinaryRequest('/work/main/indicators');
const read = readWorkbook(readFileSync('/tmp/pi/ord.xlsx'));
if (!read.ok) throw new Error();
const layouts = request.layouts ?? [];
const words = new Set(layouts.flatMap((layout) => [...compile(layout).roles.keys()]));
const T: Record<string, number> = {};
const t = <R>(n: string, f: () => R): R => { const s = performance.now(); const r = f(); T[n] = (T[n] ?? 0) + performance.now() - s; return r; };
const N = 600;
for (let i = 0; i < N; i++) {
  if (i === 400) for (const k of Object.keys(T)) T[k] = 0;
  t('all', () => readSubmission(read.sheets, request));
  t('try', () => tryLayouts(read.sheets, layouts, request.elements, 2025));
  const found = t('locate', () => read.sheets.flatMap((s) => locateOnGrid(gridOf(s), false, words)));
  const lex = lexiconOf(request.elements, 2025);
  for (const l of layouts) t('fit ' + l.code, () => found.map((f) => fitLayout(f, l, lex)));
  t('one layout', () => readSubmission(read.sheets, { ...request, layouts: layouts.filter((l) => l.code === 'template') }));
  t('no relations', () => readSubmission(read.sheets, { ...request, relations: [] }));
}
for (const [k, v] of Object.entries(T)) console.log(k.padEnd(30), (v / 200).toFixed(3));
