import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@luoxuan/config';

const FOLDER = 'submissions';

/** The uploaded workbooks as they came, named after their content: a figure can be followed to its very cell. */
@Injectable()
export class FileArchive {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Keeps `content` and answers its path relative to the data folder. Whole or not at all, also after a power cut. */
  async keep(consortium: string, sha256: string, content: Uint8Array): Promise<string> {
    const storedAs = `${FOLDER}/${consortium}/${sha256}.xlsx`;
    const path = this.path(storedAs);
    if (await exists(path)) return storedAs;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.part`;
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return storedAs;
  }

  path(storedAs: string): string {
    return join(this.config.dataDir, storedAs);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
