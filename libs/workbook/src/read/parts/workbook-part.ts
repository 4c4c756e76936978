import type { Bounds } from '../bounds.js';
import type { SheetState } from '../cell.js';
import { ElementScanner } from '../xml/elements.js';
import { nameHash } from '../xml/name.js';
import { attributeText, findAttribute, withoutEscapes } from '../xml/text.js';
import type { XmlTokens } from '../xml/tokens.js';
import type { PartSink } from '../zip/inflate.js';
import { tooMany } from './limits.js';

const [ROOT, PROPERTIES, SHEETS, SHEET] = [
  nameHash('workbook'),
  nameHash('workbookPr'),
  nameHash('sheets'),
  nameHash('sheet'),
];
const [DATE_1904, NAME, STATE, ID, PLAIN_ID] = [
  nameHash('date1904'),
  nameHash('name'),
  nameHash('state'),
  nameHash('id'),
  nameHash('sheetId'),
];

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  name: string;
  state: SheetState;
  /** Relationship id; '' where there is none. */
  relationship: string;
  sheetId: string;
}

export interface WorkbookPart {
  /** Serial numbers count from 1904-01-01, as old Macs wrote them. */
  date1904: boolean;
  sheets: SheetEntry[];
}

export function workbookSink(bounds: Bounds, into: WorkbookPart): PartSink {
  let inSheets = false;
  return new ElementScanner(bounds, ROOT, {
    open(name, tokens) {
      if (name === PROPERTIES) into.date1904 = isTrue(findAttribute(tokens, DATE_1904));
      else if (name === SHEETS) inSheets = true;
      else if (name === SHEET && inSheets) addSheet(into, tokens, bounds);
    },
    close(name) {
      if (name === SHEETS) inSheets = false;
    },
  });
}

function addSheet(into: WorkbookPart, tokens: XmlTokens, bounds: Bounds): void {
  const sheetName = withoutEscapes(findAttribute(tokens, NAME) ?? '');
  if (sheetName.length > bounds.sheetNameLength) {
    throw tooMany('sheet-name-length', sheetName.length, bounds.sheetNameLength, 'workbook');
  }
  into.sheets.push({
    name: sheetName,
    state: stateOf(findAttribute(tokens, STATE)),
    relationship: relationshipId(tokens),
    sheetId: findAttribute(tokens, PLAIN_ID) ?? '',
  });
  if (into.sheets.length > bounds.sheets)
    throw tooMany('sheets', into.sheets.length, bounds.sheets, 'workbook');
}

/** `r:id`, under whatever prefix: the only attribute of a sheet whose name without prefix is `id`. */
function relationshipId(tokens: XmlTokens): string {
  for (let index = 0; index < tokens.attributes.count; index++) {
    if (tokens.attributes.local[index] === ID) return attributeText(tokens, index);
  }
  return '';
}

function stateOf(text: string | null): SheetState {
  return text === 'hidden' || text === 'veryHidden' ? text : 'visible';
}

export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
