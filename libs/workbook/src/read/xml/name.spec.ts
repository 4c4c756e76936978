import { nameHash } from './name.js';

const KNOWN = [
  ...[
    'Types',
    'Override',
    'PartName',
    'ContentType',
    'Relationships',
    'Relationship',
    'Id',
    'Type',
    'Target',
  ],
  ...[
    'TargetMode',
    'workbook',
    'workbookPr',
    'sheets',
    'sheet',
    'date1904',
    'name',
    'state',
    'id',
    'sheetId',
  ],
  ...['styleSheet', 'numFmt', 'cellXfs', 'xf', 'numFmtId', 'formatCode', 'sst', 'si', 't', 'r', 'rPh'],
  ...['worksheet', 'sheetData', 'row', 'c', 'v', 'f', 'is', 's', 'hidden', 'ref', 'sqref'],
  ...['mergeCells', 'mergeCell', 'dataValidations', 'dataValidation', 'extLst', 'cellStyleXfs', 'phoneticPr'],
];

describe('hashes of names', () => {
  it('are different for all names that the reader knows', () => {
    expect(new Set(KNOWN.map(nameHash)).size).toBe(KNOWN.length);
  });
});
