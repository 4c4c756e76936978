import type { FindingLevel } from '../findings/finding.js';
import { expectedOf } from './expected.js';
import type { Fault, FaultCode, NoteCode, ValueFault } from './fault.js';
import { FAULT_WORDS } from './fault-words.js';
import { NOTE_WORDS } from './note-words.js';
import type { ValueTarget } from './value-target.js';
import { clipped, type Describe, type Words } from './words.js';

const NOTE_LEVELS: Record<NoteCode, FindingLevel> = {
  'none-may-be-zero': 'warning',
  'currency-format': 'warning',
  'ambiguous-percent': 'warning',
  'ratio-reversed': 'warning',
  'rounded-away': 'warning',
  'suspect-unit-error': 'warning',
  'large-drop-to-zero': 'warning',
  'read-as-negative': 'hint',
  'ratio-rounded': 'hint',
  rounded: 'hint',
  'rounded-in-conversion': 'hint',
  'unit-converted': 'hint',
  'per-head-left-out': 'hint',
  'visits-for-people': 'hint',
};

const WORDS: { [C in FaultCode]: Describe<C> } = { ...FAULT_WORDS, ...NOTE_WORDS };

/** The fault in words. `found` is the cell's text as written. */
export function describeFault<C extends FaultCode>(
  fault: Fault<C>,
  found: string,
  target: ValueTarget,
): ValueFault {
  const code: C = fault.code;
  const shown = clipped(found);
  const words: Words = WORDS[code](fault, target, shown);
  return { code, level: levelOf(code), found: shown, expected: expectedOf(target), ...words };
}

function levelOf(code: FaultCode): FindingLevel {
  return code in NOTE_LEVELS ? NOTE_LEVELS[code as NoteCode] : 'error';
}
