import type { CatalogFault } from '../fault.js';

/** One YAML file of the catalogue: path relative to its folder with `/`, and its whole text. */
export interface SourceFile {
  path: string;
  text: string;
  /** Why the text is not what was written, e.g. in another encoding; then nothing else is said about the file. */
  unreadable?: CatalogFault;
}

/** A catalogue without one of these folders is none. */
export const NEEDED_KINDS = ['elements', 'indicators', 'standards'] as const;
export const FILE_KINDS = [...NEEDED_KINDS, 'relations'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The one file beside the folders. */
export const MONITORING_FILE = 'monitoring.yaml';

/** Folders beside them that others read. */
const FOREIGN_FOLDERS = new Set(['layouts', 'schema']);

/** The first folder says what a file holds; null for a file that lies where nobody reads it. */
export function kindOf(path: string): FileKind | 'monitoring' | 'foreign' | null {
  if (path === MONITORING_FILE) return 'monitoring';
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  if (FOREIGN_FOLDERS.has(folder)) return 'foreign';
  return FILE_KINDS.find((kind) => kind === folder) ?? null;
}
