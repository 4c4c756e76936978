import { LONGEST_NAME, tooLong } from '@luoxuan/wording';
import type { FindingCommand } from './command.js';
import type { Refusal } from './refusal.js';

/** What of the words in a command is too long to stand in a report. */
export const refuseLongTexts = (command: FindingCommand): Refusal[] => [
  ...tooLong({ zh: '操作人姓名', en: 'name of who does it' }, command.author, LONGEST_NAME),
  ...tooLong({ zh: '理由', en: 'reason' }, command.reason),
  ...(command.act === 'diagnose' ? tooLong({ zh: '原因', en: 'cause' }, command.cause) : []),
  ...(command.act === 'plan'
    ? [
        ...tooLong({ zh: '措施内容', en: 'measure' }, command.measure.what),
        ...tooLong({ zh: '责任人', en: 'owner' }, command.measure.owner, LONGEST_NAME),
      ]
    : []),
  ...(command.act === 'evidence' ? tooLong({ zh: '佐证说明', en: 'note' }, command.note) : []),
];
