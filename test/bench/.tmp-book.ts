import { ScoreBook, scoreConsortium, ObservationTable, type Observation } from '@luoxuan/scoring';
import { fromKey } from '@luoxuan/period';
import { benchCatalogue, benchMembers, elementCode, memberCode, monthKey } from './consortia/catalogue.js';
import { ELEMENTS, MEMBERS, MONTHS, isFlow, stepsOf } from './consortia/world.js';
const { catalog, standard } = benchCatalogue();
const obs: Observation[] = [];
const one = (m: number, e: number, t: number, plus = 0): Observation => ({ element: elementCode(e), member: memberCode(m), period: monthKey(t), steps: stepsOf(3, m, e, t) + plus, unit: isFlow(e) ? '万元' : '人', decimals: isFlow(e) ? 2 : 0, submission: t * 20 + m, file: 'x.xlsx', sheet: '填报表', ref: `F${e + 7}` });
for (let m = 0; m < MEMBERS; m++) for (let e = 0; e < ELEMENTS; e++) for (let t = 0; t < MONTHS; t++) { const o = one(m, e, t); if (!Number.isNaN(o.steps)) obs.push(o); }
const at = fromKey('2025-12') as any;
const time = (name: string, f: () => unknown) => { const t = process.cpuUsage(); const w = performance.now(); f(); const u = process.cpuUsage(t); console.log(name, ((u.user + u.system) / 1000).toFixed(1), 'cpu ms', (performance.now() - w).toFixed(1)); };
const plain = { catalog, standard, at, population: { members: benchMembers(), elements: catalog.elements, table: new ObservationTable(obs) } };
for (let i = 0; i < 3; i++) time('plain', () => scoreConsortium(plain));
let book!: ScoreBook;
for (let i = 0; i < 3; i++) { time('book new', () => { book = new ScoreBook(catalog, benchMembers(), obs); }); time('book full', () => book.score({ standard, at })); }
for (let i = 0; i < 8; i++) { const r0 = book.computed.rollups, j0 = book.judged; time('one submission', () => { book.record(Array.from({ length: ELEMENTS }, (_, e) => one(5, e, 35, i + 1))); book.score({ standard, at }); }); console.log(book.computed.rollups - r0, book.judged - j0); }
for (let i = 0; i < 4; i++) { const r0 = book.computed.rollups, j0 = book.judged; time('one value', () => { book.record([one(5, 40, 35, i + 1)]); book.score({ standard, at }); }); console.log(book.computed.rollups - r0, book.judged - j0); }
