/** The floors of the house (docs/architecture.md): imports run downward only, no circle, pure libraries stay pure. */
const PURE = '^libs/(wording|period|quantity|catalog|scoring|spiral)/';
/** Each library with those that it may stand on; wording (Chinese and English) lies below all of them. */
const FLOORS = {
  wording: [],
  period: [],
  quantity: [],
  catalog: ['period', 'quantity'],
  scoring: ['period', 'quantity', 'catalog'],
  spiral: ['period', 'quantity', 'catalog', 'scoring'],
  report: ['period', 'quantity', 'catalog', 'scoring', 'spiral'],
  workbook: ['period', 'quantity', 'catalog'],
  config: [],
  notify: ['config'],
  store: ['period', 'quantity', 'catalog', 'scoring', 'spiral', 'config'],
  queue: ['config', 'store'],
  flows: [
    'period',
    'quantity',
    'catalog',
    'scoring',
    'spiral',
    'report',
    'workbook',
    'config',
    'store',
    'queue',
    'notify',
  ],
};
const floor = ([library, below]) => ({
  name: `floor-${library}`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: {
    path: '^(libs|apps|test|fixtures)/',
    pathNot: `^libs/(${[library, 'wording', ...below].join('|')})/`,
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(FLOORS).map(floor),
    {
      name: 'pure-libraries-stay-pure',
      comment:
        'no Nest, no TypeORM, no file system, no process in a pure library (its loader in catalog/files reads files)',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.spec\\.ts$|^libs/catalog/src/files/' },
      to: {
        path: '^(node:)?(fs|child_process|worker_threads|process|os|net|http)(/|$)|node_modules/(@nestjs|typeorm|bullmq)/',
      },
    },
    {
      name: 'through-the-front-door',
      comment: 'a library is used through its index.ts',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: '^libs/$2/|^libs/[^/]+/src/(index\\.ts$|testing/)' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: '\\.spec\\.ts$|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
