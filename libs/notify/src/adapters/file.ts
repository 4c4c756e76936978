import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from '../channel.js';
import { plainText } from '../message.js';

/** A text file for each message, named after its id; whole or not at all. */
export const file = (folder: string): Channel => ({
  send: async (message) => {
    const path = join(folder, `${message.id}.txt`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.part`, plainText(message));
      await rename(`${path}.part`, path);
      return { ok: true };
    } catch (error) {
      return { ok: false, kind: 'retry', reason: (error as { code?: string }).code ?? 'not written' };
    }
  },
});
