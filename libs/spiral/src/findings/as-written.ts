import { onOneLine } from '../people/characters.js';
import { BY, nameFaults, REASON, textFaults } from '../people/given.js';
import type { FindingCommand, MeasureDraft } from './command.js';
import type { Refusal } from './refusal.js';

const CAUSE = { option: 'cause', zh: '原因', en: 'the cause' };
const WHAT = { option: 'what', zh: '措施内容', en: 'what is done' };
const OWNER = { option: 'owner', zh: '责任人', en: 'the owner' };
const NOTE = { option: 'note', zh: '佐证说明', en: 'the note' };
const FILE = { option: 'file', zh: '佐证文件名', en: 'the name of the file' };

/** What somebody wants with every text on one line, and what is wrong with the names and texts in it. */
export function asWritten(written: FindingCommand): { command: FindingCommand; refusals: Refusal[] } {
  const { author, reason } = written;
  const refusals = [...nameFaults(author, BY), ...textFaults(reason, REASON), ...ownFaults(written)];
  return { command: { ...ownTexts(written), author, reason: tidy(reason) }, refusals };
}

function ownFaults(command: FindingCommand): Refusal[] {
  if (command.act === 'diagnose') return textFaults(command.cause, CAUSE);
  if (command.act === 'plan')
    return [...textFaults(command.measure.what, WHAT), ...nameFaults(command.measure.owner, OWNER)];
  if (command.act === 'evidence')
    return [...textFaults(command.note, NOTE), ...textFaults(command.file, FILE)];
  return [];
}

function ownTexts(command: FindingCommand): FindingCommand {
  if (command.act === 'diagnose') return { ...command, cause: tidy(command.cause) };
  if (command.act === 'plan') return { ...command, measure: tidyMeasure(command.measure) };
  if (command.act === 'evidence') return { ...command, note: tidy(command.note), file: tidy(command.file) };
  return command;
}

const tidyMeasure = (draft: MeasureDraft): MeasureDraft => ({ ...draft, what: tidy(draft.what) });

const tidy = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : onOneLine(text);
