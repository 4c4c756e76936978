import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readActions, type Actions } from './actions.js';
import { parseConsortium, type ConsortiumFile } from '../registry/consortium-file.js';
import type { Outcome } from '../problem.js';

const uploads = z.array(
  z.strictObject({
    member: z.string(),
    period: z.string(),
    receivedAt: z.iso.datetime(),
    /** below workbooks/ */
    file: z.string(),
  }),
);

/** One workbook of a fixture, with the time at which it is made to arrive. */
export type FixtureUpload = z.infer<typeof uploads>[number];

/** A folder of `fixtures/`: a consortium, all that its members upload in the order of arrival, and what its people do. */
export interface FixtureFolder {
  /** Name below `fixtures/` */
  name: string;
  consortium: ConsortiumFile;
  uploads: (FixtureUpload & { path: string })[];
  actions: Actions;
}

/** Reads `consortium.yaml`, `uploads.json`, `actions.yaml` and the paths of the workbooks below `workbooks/`. */
export async function readFixture(folder: string): Promise<Outcome<{ fixture: FixtureFolder }>> {
  const file = join(folder, 'consortium.yaml');
  const parsed = parseConsortium(await readFile(file, 'utf8'), file);
  if (!parsed.ok) return parsed;
  const list = uploads.parse(JSON.parse(await readFile(join(folder, 'uploads.json'), 'utf8')));
  const located = list.map((u) => ({ ...u, path: join(folder, 'workbooks', u.file) }));
  const actions = await readActions(join(folder, 'actions.yaml'));
  const { consortium } = parsed;
  return { ok: true, fixture: { name: basename(folder), consortium, uploads: located, actions } };
}
