import { zipSync } from 'fflate';
import type { Base } from './bases.js';
import { mutateBytes } from './mutations/bytes.js';
import { mutateParts } from './mutations/parts.js';
import { mutateXml } from './mutations/xml.js';
import { Random } from './random.js';

export interface Mutant {
  base: string;
  bytes: Uint8Array;
}

/** The workbook number `index` of a run: the same for the same seed and the same bases. */
export function mutant(bases: readonly Base[][], seed: number, index: number): Mutant {
  const random = new Random(seed, index);
  const { name, bytes, parts: unpack } = random.pick(random.pick(bases));
  const parts = unpack();
  if (parts === null || random.percent(15)) return { base: name, bytes: mutateBytes(bytes, random) };
  const changed = { ...parts };
  if (random.percent(20)) mutateParts(changed, random, random.pick(random.pick(bases)).parts() ?? parts);
  if (random.percent(90)) mutateXml(changed, random);
  const zip = zipSync(changed, { level: random.percent(90) ? 1 : 0 });
  return { base: name, bytes: random.percent(5) ? mutateBytes(zip, random) : zip };
}
