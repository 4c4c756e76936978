import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogFault } from '@luoxuan/catalog';
import type { Session } from '../session.js';

/** The faults of notify.yaml, if there is one. Its codes are held against the database; one in use cannot be looked at. */
export async function officeFaults({ config, terminal }: Session): Promise<CatalogFault[]> {
  const { NOTIFY_FILE } = await import('@luoxuan/flows');
  if (!existsSync(join(config.dataDir, NOTIFY_FILE))) return [];
  const { openApp } = await import('../app.js');
  const opened = await openApp(config);
  if (!opened.ok) {
    const why = opened.problems.map((p) => p.message);
    terminal.note({
      zh: `⚠ ${NOTIFY_FILE} 未检查：${why.map((m) => m.zh).join('；')}`,
      en: `⚠ ${NOTIFY_FILE} was not checked: ${why.map((m) => m.en).join('; ')}`,
    });
    return [];
  }
  try {
    return await opened.app.offices.faults();
  } finally {
    await opened.app.close();
  }
}
