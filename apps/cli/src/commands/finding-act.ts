import { basename } from 'node:path';
import type { Outcome } from '@luoxuan/flows';
import type { FindingAct } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';
import { digestOf } from './given-file.js';

export type Act = FindingAct['act'];

/** What can be done with a finding, and which options it takes beside `--by` and `--reason`. */
export const ACTS: Readonly<Record<Act, Bilingual & { needs: string }>> = {
  acknowledge: { zh: '确认', en: 'acknowledge', needs: '' },
  diagnose: { zh: '写明原因', en: 'name the cause', needs: '--cause' },
  plan: {
    zh: '制定措施',
    en: 'plan a measure',
    needs: '--what --owner --due --indicator --reach --in [--member]',
  },
  start: { zh: '开始措施', en: 'start a measure', needs: '[--measure]' },
  done: { zh: '完成措施', en: 'the measure is done', needs: '[--measure]' },
  postpone: { zh: '措施延期', en: 'postpone a measure', needs: '--due --reason [--in] [--measure]' },
  withdraw: { zh: '撤回写错的措施', en: 'take back a measure', needs: '--reason [--measure]' },
  evidence: { zh: '补充佐证', en: 'add evidence', needs: '--file [--note] [--measure]' },
  cancel: { zh: '撤销', en: 'cancel', needs: '--reason' },
  close: { zh: '人工销号', en: 'close by hand', needs: '--reason' },
};

export interface ActOptions {
  by?: string;
  reason?: string;
  cause?: string;
  measure?: number;
  what?: string;
  owner?: string;
  due?: string;
  indicator?: string;
  member?: string;
  reach?: string;
  in?: string;
  file?: string;
  note?: string;
}

/** The act that the options spell out. Evidence is read for its digest; the file stays where it is. */
export async function commandOf(act: Act, options: ActOptions): Promise<Outcome<{ asked: FindingAct }>> {
  if (act !== 'evidence' || options.file === undefined) return { ok: true, asked: spelledOut(act, options) };
  const read = await digestOf(options.file);
  if (!read.ok) return read;
  const { measure, note, file } = options;
  return { ok: true, asked: { act, measure, note, file: basename(file), sha256: read.sha256 } };
}

function spelledOut(act: Act, options: ActOptions): FindingAct {
  const { cause, measure, what, owner, due, indicator, member, reach, in: by, note } = options;
  switch (act) {
    case 'diagnose':
      return { act, cause };
    case 'plan':
      return { act, measure: { what, owner, due, indicator, member, reach, by } };
    case 'postpone':
      return { act, measure, due, by };
    case 'start':
    case 'done':
    case 'withdraw':
      return { act, measure };
    case 'evidence':
      return { act, measure, note };
    default:
      return { act };
  }
}
