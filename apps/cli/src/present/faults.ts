import type { CatalogFault } from '@luoxuan/catalog';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** Every fault of a catalogue with its place, and how many they are. */
export async function tellFaults(faults: CatalogFault[], terminal: Terminal): Promise<ExitCode> {
  const { renderFault } = await import('@luoxuan/catalog');
  if (terminal.json) terminal.data({ ok: false, faults });
  else for (const fault of faults) terminal.result(renderFault(fault, terminal.language));
  terminal.note({ zh: `✖ 共 ${faults.length} 个问题`, en: `✖ ${faults.length} faults` });
  return EXIT.inputErrors;
}
