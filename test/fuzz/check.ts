import {
  SUBMISSION_BOUNDS,
  type Finding,
  type Refusal,
  type Sheet,
  type Submission,
} from '@luoxuan/workbook';

const LAST = { row: 1_048_576, column: 16_384 };

/** What must hold for every workbook that was read, however it was made. Answers what does not. */
export function faultsOfReading(sheets: Sheet[]): string[] {
  const faults: string[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    let place = 0;
    for (const cell of sheet.cells) {
      const next = cell.row * (LAST.column + 1) + cell.column;
      if (next <= place) faults.push(`${cell.ref} is out of order`);
      if (cell.row > LAST.row || cell.column > LAST.column) faults.push(`${cell.ref} is outside the grid`);
      if (typeof cell.text !== 'string' || cell.text.includes('\u0000')) faults.push(`${cell.ref}: text`);
      if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) faults.push(`${cell.ref}: value`);
      place = next;
    }
    cells += sheet.cells.length;
  }
  if (cells > SUBMISSION_BOUNDS.cells) faults.push(`${cells} cells`);
  if (Object.keys(Object.prototype).length > 0) faults.push('the prototype of all objects was changed');
  return faults;
}

export function faultsOfRefusal({ code, message, mend }: Refusal): string[] {
  const texts = [code, message.zh, message.en, mend.zh, mend.en];
  return texts.some(isNoText) ? [`the refusal ${code} has a text that says nothing`] : [];
}

export function faultsOfSubmission({ readings, findings, read, rejected }: Submission): string[] {
  const faults: string[] = [];
  if (read !== readings.length + rejected) {
    faults.push(`${read} read, but ${readings.length} readings and ${rejected} rejected`);
  }
  for (const { element, quantity } of readings) {
    if (!Number.isSafeInteger(quantity.steps)) faults.push(`${element}: ${quantity.steps} steps`);
  }
  return [...faults, ...findings.flatMap(faultsOfFinding)];
}

function faultsOfFinding({ code, message, mend, expected }: Finding): string[] {
  const texts = [message.zh, message.en, mend.zh, mend.en, expected.zh, expected.en];
  return texts.some(isNoText) ? [`the finding ${code} has a text that says nothing`] : [];
}

const isNoText = (text: string): boolean =>
  text === '' || /\bundefined\b|\[object Object\]/u.test(text.replace(/「[^」]*」/gu, ''));
