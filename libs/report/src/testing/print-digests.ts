import { createHash } from 'node:crypto';
import { buildReport, createReportRenderer } from '../index.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from './sample-diagnosis.js';

/** Run as a process of its own: prints the digests of the sample's PDF and workbook as one line of JSON. */
const renderer = createReportRenderer({ packageRoot: process.cwd() });
const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources());
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const digests = {
  pdf: digest(await renderer.renderPdf(model)),
  xlsx: digest(await renderer.renderXlsx(model)),
};
process.stdout.write(JSON.stringify(digests));
