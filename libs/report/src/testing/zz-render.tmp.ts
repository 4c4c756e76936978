import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { buildReport, createReportRenderer } from '../index.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from './sample-diagnosis.js';
const renderer = createReportRenderer({ packageRoot: '/work/main' });
const which = process.argv[2] ?? 'sample';
let model;
if (which === 'sample') model = buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources());
else {
  const f = readdirSync('/tmp/rep')
    .filter((f) => f.startsWith('run-' + which))
    .at(-1);
  const d = JSON.parse(readFileSync('/tmp/rep/' + f, 'utf8'));
  model = buildReport(
    d,
    'R-year-' + which,
    JSON.parse(readFileSync('/tmp/rep/sources.json', 'utf8')).filter(
      (s) => s.consortium === d.consortium.code,
    ),
  );
}
writeFileSync(`/tmp/rep/${which}.pdf`, await renderer.renderPdf(model));
writeFileSync(`/tmp/rep/${which}.xlsx`, await renderer.renderXlsx(model));
