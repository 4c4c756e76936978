import type { SetTarget } from '@luoxuan/store';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

/** One line each: id, indicator, member, year, version, value, who set it when, who approved it when. */
export const targetLines = (targets: readonly SetTarget[], terminal: Terminal): string[] =>
  alignColumns(
    targets.map((t) => [
      String(t.id),
      t.indicator,
      t.member ?? '—',
      String(t.year),
      `v${t.version}`,
      t.value,
      `${t.setBy} ${t.setAt.slice(0, 10)}`,
      approvalOf(t, terminal),
      t.reason,
    ]),
  );

function approvalOf({ approval }: SetTarget, terminal: Terminal): string {
  if (approval === null) return terminal.say({ zh: '待批准', en: 'to be approved' });
  const { by, at, resolution } = approval;
  return [`✔ ${by} ${at.slice(0, 10)}`, ...(resolution === null ? [] : [resolution])].join(' ');
}
