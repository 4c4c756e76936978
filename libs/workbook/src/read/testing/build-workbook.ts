import { strToU8, zipSync, type Zippable } from 'fflate';

/** A worksheet by what stands inside its `<sheetData>`. */
export interface SheetPlan {
  name?: string;
  state?: string;
  /** XML of rows. */
  rows?: string;
  /** XML after `</sheetData>`, such as `<mergeCells>`. */
  after?: string;
  /** The whole part, instead of rows. */
  xml?: string;
}

export interface WorkbookPlan {
  sheets?: SheetPlan[];
  /** XML inside each `<si>`. */
  strings?: string[];
  /** Number formats: cell style 1 has the first one, style 0 has none; a number is the id of a built-in one. */
  formats?: (string | number)[];
  date1904?: boolean;
  /** Parts to add or replace; null leaves one out. */
  parts?: Record<string, string | Uint8Array | null>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook for a test: small, sound, and odd only where the plan says so. */
export function buildWorkbook(plan: WorkbookPlan = {}): Uint8Array {
  const zip: Zippable = {};
  for (const [name, content] of Object.entries({ ...usualParts(plan), ...plan.parts })) {
    if (content !== null) zip[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zip);
}

/** One sheet with these rows. */
export function buildSheet(
  rows: string,
  plan: Omit<WorkbookPlan, 'sheets'> & { after?: string } = {},
): Uint8Array {
  const { after, ...rest } = plan;
  return buildWorkbook({ ...rest, sheets: [{ rows, ...(after === undefined ? {} : { after }) }] });
}

export function relationships(list: { id: string; type: string; target: string; mode?: string }[]): string {
  const one = ({ id, type, target, mode }: (typeof list)[number]): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.map(one).join('')}</Relationships>`;
}

function usualParts(plan: WorkbookPlan): Record<string, string> {
  const sheets = plan.sheets ?? [{}];
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}"/></Types>`,
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(plan, sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ({
        id: `s${index + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: 'strings', type: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'styles', type: 'styles', target: 'styles.xml' },
    ]),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.xml ?? sheetXml(sheet);
  });
  if (plan.strings !== undefined) parts['xl/sharedStrings.xml'] = stringsXml(plan.strings);
  if (plan.formats !== undefined) parts['xl/styles.xml'] = stylesXml(plan.formats);
  return parts;
}

function workbookXml(plan: WorkbookPlan, sheets: SheetPlan[]): string {
  const one = ({ name, state }: SheetPlan, index: number): string =>
    `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"` +
    `${state === undefined ? '' : ` state="${state}"`} r:id="s${index + 1}"/>`;
  const properties = plan.date1904 === true ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets.map(one).join('')}</sheets></workbook>`;
}

export function sheetXml({ rows = '', after = '' }: SheetPlan): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function stringsXml(items: string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

function stylesXml(formats: (string | number)[]): string {
  const idOf = (format: string | number, index: number): number =>
    typeof format === 'number' ? format : 164 + index;
  const written = formats.flatMap((format, index) =>
    typeof format === 'number'
      ? []
      : [`<numFmt numFmtId="${idOf(format, index)}" formatCode="${escaped(format)}"/>`],
  );
  const used = formats.map((format, index) => `<xf numFmtId="${idOf(format, index)}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${written.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`
  );
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
