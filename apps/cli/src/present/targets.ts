import type { KnownTarget } from '@luoxuan/flows';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

/** One line each: id, indicator, member, year, version, value with its unit, who set it when, who approved it when. */
export const targetLines = (targets: readonly KnownTarget[], terminal: Terminal): string[] =>
  alignColumns(
    targets.map((t) => [
      String(t.id),
      t.indicator,
      t.member ?? '—',
      String(t.year),
      `v${t.version}`,
      t.unit === '—' ? t.value : `${t.value} ${t.unit}`.trim(),
      `${t.setBy} ${t.setAt.slice(0, 10)}`,
      approvalOf(t, terminal),
      t.reason,
    ]),
  );

function approvalOf({ approval }: KnownTarget, terminal: Terminal): string {
  if (approval === null) return terminal.say({ zh: '待批准', en: 'to be approved' });
  const { by, at, resolution } = approval;
  return [`✔ ${by} ${at.slice(0, 10)}`, ...(resolution === null ? [] : [resolution])].join(' ');
}
