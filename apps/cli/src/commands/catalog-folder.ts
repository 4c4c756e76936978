import type { Command } from 'commander';
import type { Catalog, Standard } from '@luoxuan/catalog';
import type { Problem } from '@luoxuan/flows';
import type { ExitCode } from '../exit-code.js';
import { tellFaults } from '../present/faults.js';
import { inSession, type Session } from '../session.js';

/** Works with the catalogue in a folder (the configured one unless another is given); its faults are told. */
export const withCatalog = (
  command: Command,
  folder: string | undefined,
  work: (catalog: Catalog, session: Session) => Promise<ExitCode> | ExitCode,
): Promise<ExitCode> =>
  inSession(
    command,
    async (session) => {
      const { loadCatalog } = await import('@luoxuan/catalog');
      const loaded = await loadCatalog(session.config.catalogDir);
      return loaded.ok ? work(loaded.catalog, session) : tellFaults(loaded.faults, session.terminal);
    },
    { catalogDir: folder },
  );

/** `consortium@2025.1`, or a code alone for its latest version. */
export function standardCalled({ standards }: Catalog, name: string): Standard | undefined {
  const [code, version] = name.split('@');
  return standards.findLast((each) => each.code === code && (version ?? each.version) === each.version);
}

export function unknownStandard(name: string, { standards }: Catalog): Problem {
  const known = standards.map(({ code, version }) => `${code}@${version}`);
  return {
    code: 'unknown-standard',
    message: { zh: `目录中没有标准 ${name}`, en: `the catalogue has no standard ${name}` },
    mend: { zh: `写成 ${known.join('、')} 之一`, en: `write one of ${known.join(', ')}` },
    details: { found: name },
  };
}

export function unknownCode(name: string): Problem {
  return {
    code: 'unknown-code',
    message: {
      zh: `目录中没有采集项、指标或标准 ${name}`,
      en: `the catalogue has no element, indicator or standard ${name}`,
    },
    mend: {
      zh: '检查编码；luoxuan catalog list 列出标准',
      en: 'check the code; luoxuan catalog list shows the standards',
    },
    details: { found: name },
  };
}
