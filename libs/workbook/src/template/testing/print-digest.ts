import { createHash } from 'node:crypto';
import { ELEMENTS } from '../../testing/element.js';
import { writeTemplate } from '../write-template.js';

/** Prints the digest of one template, for comparing what different processes write. */
const bytes = await writeTemplate({
  consortium: { code: 'binjiang', name: '滨江市域产教联合体' },
  member: { code: 'bjzy', name: '滨江职业技术学院' },
  period: { kind: 'month', year: 2025, month: 9 },
  elements: ELEMENTS,
  before: () => null,
  catalogDigest: 'abc',
});
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
