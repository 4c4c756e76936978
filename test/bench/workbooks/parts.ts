const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Cell styles: 0 none, 1 a date, 2 a percentage, 3 two decimals. */
export const [DATE_STYLE, PERCENT_STYLE, MONEY_STYLE] = [1, 2, 3];

/** The parts around the sheets and shared strings, as Excel writes them. */
export function frame(sheetNames: string[]): [name: string, xml: string][] {
  const numbered = sheetNames.map((name, index) => ({ name, n: index + 1 }));
  const [strings, styles] = [sheetNames.length + 1, sheetNames.length + 2];
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (n: number, type: string, target: string): string =>
    `<Relationship Id="rId${n}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}` +
        numbered.map(({ n }) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('') +
        `${override('/xl/sharedStrings.xml', 'sharedStrings')}${override('/xl/styles.xml', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
        .map(({ name, n }) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        numbered.map(({ n }) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
          relation(strings, 'sharedStrings', 'sharedStrings.xml') +
          relation(styles, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', `${XML}${STYLES}`],
  ];
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/>' +
  '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/>' +
  '<xf numFmtId="4" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function* worksheet(columns: number, rows: number, body: Iterable<string>): Generator<string> {
  const last = String.fromCharCode(64 + columns);
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:${last}${rows}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><sheetData>';
  yield* body;
  yield '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
}

export function* sharedStrings(texts: Iterable<string>, count: number): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${count}">`;
  for (const text of texts) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}
