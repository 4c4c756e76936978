import type { CatalogFault } from '@luoxuan/catalog';
import { renderFault } from '@luoxuan/catalog';
import type { KnownDigest } from '@luoxuan/flows';
import type { App } from '../app.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

/** What became of digests in this run, and what keeps them from going out. */
export interface Deliveries {
  /** Tried in this run and not known to have arrived */
  undelivered: KnownDigest[];
  /** Digests that are still to be sent */
  waiting: number;
  notifyFaults: CatalogFault[];
}

/** Looks at the digests now; what is returned says what became of them since. */
export async function watchDeliveries(app: App): Promise<() => Promise<Deliveries>> {
  const before = new Map((await app.digests.list()).map((d) => [d.id, stateOf(d)]));
  return async () => {
    const now = await app.digests.list();
    return {
      undelivered: now.filter(
        (d) => (d.state === 'failed' || d.state === 'uncertain') && before.get(d.id) !== stateOf(d),
      ),
      waiting: now.filter((d) => d.state === 'queued').length,
      notifyFaults: await app.offices.faults(),
    };
  };
}

const stateOf = ({ state, attempts }: KnownDigest): string => `${state} ${attempts}`;

/** Says on stderr what did not arrive: nobody else would. What is to be tried again by itself is no failure yet. */
export function tellDeliveries(deliveries: Deliveries, terminal: Terminal): ExitCode {
  const { undelivered, waiting, notifyFaults } = deliveries;
  for (const { id, office, runId, state, error } of undelivered) {
    const unsure = state === 'uncertain';
    terminal.note({
      zh: `✖ 提要 ${id}（${office}，${runId}）${unsure ? '可能未送达' : '未送达'}：${error ?? '—'}`,
      en: `✖ digest ${id} (${office}, ${runId}) ${unsure ? 'may not have arrived' : 'did not arrive'}: ${error ?? '—'}`,
    });
  }
  if (undelivered.length > 0)
    terminal.note({
      zh: '  处理：查明原因后用 luoxuan digest --send 重发（可能已送达的加 --uncertain）',
      en: '  To mend: see to the cause, then luoxuan digest --send (with --uncertain what may have arrived)',
    });
  if (waiting > 0)
    terminal.note({ zh: `待发的提要 ${waiting} 份`, en: `${waiting} digests are still to be sent` });
  const told = tellNotifyFaults(notifyFaults, terminal);
  return undelivered.length > 0 ? EXIT.unexpected : told;
}

/** A diagnosis does not wait for a notify.yaml with faults; the digests do, and that is said. */
export function tellNotifyFaults(faults: CatalogFault[], terminal: Terminal): ExitCode {
  if (faults.length === 0) return EXIT.done;
  for (const fault of faults) terminal.note(`✖ ${renderFault(fault, terminal.language)}`);
  terminal.note({
    zh: '✖ notify.yaml 有错误：诊断照常，提要待其改正后由下一次 luoxuan diagnose --due 或 digest --send 发送',
    en: '✖ notify.yaml has faults: diagnoses go on; the digests wait until it is mended, for the next luoxuan diagnose --due or digest --send',
  });
  return EXIT.inputErrors;
}
