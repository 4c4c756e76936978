import { zipSync } from 'fflate';
import { SUBMISSION_BOUNDS, type Bounds } from './bounds.js';
import { refusal } from './refusal.js';
import { REFUSAL_TEXTS, type RefusalCode } from './refusal-texts.js';
import { buildSheet, buildWorkbook, relationships } from './testing/build-workbook.js';
import { endRecordAt, patchEntry } from './testing/patch-zip.js';
import { refusalOf } from './testing/reading.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const sound = buildSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const text = (content: string): Buffer => Buffer.from(content);
const ole = (name: string): Buffer =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(`${name}\0`, 'utf16le')]);
const zip = (names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('<a/>')])));
const sheet = (xml: string): Uint8Array => buildWorkbook({ sheets: [{ xml }] });
const spoilt = (change: (bytes: Buffer, local: number, directory: number) => void): Uint8Array =>
  patchEntry(sound, SHEET, (bytes, { local, directory }) => {
    change(bytes, local, directory);
  });
const changedEnd = (change: (bytes: Buffer, end: number) => void): Buffer => {
  const bytes = Buffer.from(sound);
  change(bytes, endRecordAt(bytes));
  return bytes;
};
/** The name in the system's code page, padded to 54 bytes, then in UTF-16. */
const lockFile = Buffer.concat([
  Buffer.from([4, 0xc0, 0xee, 0xcb, 0xc4]),
  Buffer.alloc(50, 0x20),
  Buffer.from([2, 0]),
  Buffer.from('李四'.padEnd(54, ' '), 'utf16le'),
]);

describe('what is not a workbook is recognised by content', () => {
  it.each<[string, RefusalCode, Uint8Array]>([
    ['an empty file', 'empty-file', text('')],
    ['a CSV', 'plain-text', text('指标,值\r\n门诊,12\r\n')],
    ['a CSV in GBK', 'plain-text', Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xd6, 0xb5, 0x0d, 0x0a])],
    ['a CSV in UTF-16', 'plain-text', Buffer.from('\ufeff指标\t值\r\n', 'utf16le')],
    ['an HTML table', 'html-table', text('<html><table><tr><td>1</td></tr></table></html>')],
    ['an HTML table behind blanks and a mark', 'html-table', text('\ufeff\r\n  <TABLE border=1>')],
    ['an XHTML page', 'html-table', text('<?xml version="1.0"?><html xmlns="x"></html>')],
    ['an XML spreadsheet of 2003', 'xml-spreadsheet', text('<?xml version="1.0"?><Workbook/>')],
    ['an old workbook', 'legacy-xls', ole('Workbook')],
    ['a very old workbook', 'legacy-xls', Buffer.from([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00])],
    ['a cut-off OLE file', 'legacy-xls', OLE],
    ['a workbook with a password', 'encrypted', ole('EncryptedPackage')],
    ['an old Word document', 'not-a-workbook', ole('WordDocument')],
    ['a lock file', 'lock-file', lockFile],
    [
      'an OpenDocument spreadsheet',
      'open-document',
      zipSync({
        mimetype: [text('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': text('<a/>'),
      }),
    ],
    [
      'an OpenDocument text',
      'not-a-workbook',
      zipSync({ mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    ],
    ['a binary workbook', 'binary-xlsb', zip(['xl/workbook.bin'])],
    ['a Word document', 'not-a-workbook', zip(['word/document.xml'])],
    ['a presentation', 'not-a-workbook', zip(['ppt/presentation.xml'])],
    ['a zipped workbook', 'zipped-workbook', zip(['表/a.xlsx'])],
    ['some archive', 'not-a-workbook', zip(['readme.txt'])],
    ['an empty archive', 'not-a-workbook', zipSync({})],
    ['a PDF', 'not-a-workbook', text('%PDF-1.7 ...')],
    ['a picture', 'not-a-workbook', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['noise', 'not-a-workbook', Buffer.from([1, 2, 3, 0, 5, 6, 7])],
  ])('%s: %s', (_, code, bytes) => {
    expect(refusalOf(bytes).code).toBe(code);
  });
});

describe('damaged and hostile files are refused', () => {
  const long = 'x'.repeat(2_000_000);

  it.each<[string, RefusalCode, Uint8Array]>([
    ['the end cut off', 'truncated', sound.subarray(0, sound.length * 0.6)],
    ['the start cut off', 'not-a-workbook', sound.subarray(100, sound.length - 30)],
    ['a part encrypted', 'encrypted', spoilt((b, l, d) => (b[d + 8] = 1))],
    ['a part encrypted, by its local header only', 'encrypted', spoilt((b, l) => (b[l + 6] = 1))],
    ['a wrong checksum', 'checksum-mismatch', spoilt((b, l, d) => b.writeUInt32LE(1, d + 16))],
    ['a larger size declared', 'broken-zip', spoilt((b, l, d) => b.writeUInt32LE(9999, d + 24))],
    ['a smaller size declared', 'broken-zip', spoilt((b, l, d) => b.writeUInt32LE(10, d + 24))],
    ['a strange compression', 'broken-zip', spoilt((b, l, d) => b.writeUInt16LE(99, d + 10))],
    ['no local header', 'broken-zip', spoilt((b, l) => b.writeUInt32LE(0, l))],
    ['spoilt data', 'broken-zip', spoilt((b, l) => b.fill(0xff, l + 60, l + 70))],
    ['entries that overlap', 'broken-zip', spoilt((b, l, d) => b.writeUInt32LE(0, d + 42))],
    ['too many entries claimed', 'broken-zip', changedEnd((b, e) => b.writeUInt16LE(0xffff, e + 10))],
    ['a directory elsewhere', 'broken-zip', changedEnd((b, e) => b.writeUInt32LE(0x7fffffff, e + 16))],
    ['bytes after the end', 'broken-zip', Buffer.concat([sound, text('!')])],
    ['a part missing', 'missing-part', buildWorkbook({ parts: { [SHEET]: null } })],
    ['the workbook missing', 'missing-part', zip(['xl/worksheets/sheet1.xml'])],
    [
      'two parts of one name',
      'duplicate-part',
      buildWorkbook({ parts: { 'xl\\workbook.xml': '<workbook/>' } }),
    ],
    [
      'two parts but for case',
      'duplicate-part',
      buildWorkbook({
        parts: {
          [SHEET]: null,
          'xl/worksheets/Sheet1.xml': '<worksheet/>',
          'xl/Worksheets/sheet1.xml': '<worksheet/>',
        },
      }),
    ],
    [
      'a sheet outside the file',
      'external-part',
      buildWorkbook({
        parts: {
          'xl/_rels/workbook.xml.rels': relationships([
            { id: 's1', type: 'worksheet', target: 'http://example.org/', mode: 'External' },
          ]),
        },
      }),
    ],
    ['XML cut off', 'not-xml', sheet('<worksheet><sheetData><row><c><v>1')],
    ['NUL in XML', 'not-xml', sheet('<worksheet>\0</worksheet>')],
    [
      'an unknown entity',
      'not-xml',
      sheet('<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'),
    ],
    ['another root', 'not-xml', buildWorkbook({ parts: { 'xl/workbook.xml': '<document/>' } })],
    ['a DOCTYPE', 'doctype', sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')],
    [
      'an unknown encoding',
      'unknown-encoding',
      sheet('<?xml version="1.0" encoding="klingon"?><worksheet/>'),
    ],
    [
      'a merge outside the grid',
      'outside-grid',
      buildSheet('', { after: '<mergeCells><mergeCell ref="A1:XFE2"/></mergeCells>' }),
    ],
    ['one very long text', 'too-many', buildSheet(`<row><c t="str"><v>${long}</v></c></row>`)],
    ['a bomb', 'suspicious-compression', sheet(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`)],
  ])('%s: %s', (_, code, bytes) => {
    expect(refusalOf(bytes).code).toBe(code);
  });
});

describe('bounds', () => {
  const cell = '<c><v>1</v></c>';
  const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
  const validations = '<dataValidations><dataValidation sqref="A1 B1 C1:D9"/></dataValidations>';
  const strings = ['<t>ab</t>', '<t>cde</t>'];
  const used = '<row><c t="s"><v>1</v></c><c t="s"><v>1</v></c></row>';

  it.each<[keyof Bounds, number, string, Uint8Array]>([
    ['zipEntries', 5, 'zip-entries', buildWorkbook({ strings })],
    ['partBytes', 300, 'part-bytes', buildSheet(`<row>${' '.repeat(300)}</row>`)],
    ['inflatedBytes', 1000, 'inflated-bytes', buildSheet(`<row>${' '.repeat(900)}</row>`)],
    [
      'tokenBytes',
      500,
      'token-bytes',
      buildSheet(`<row><!--${' '.repeat(100)}--><c t="str"><v>${'x'.repeat(501)}</v></c></row>`),
    ],
    ['xmlDepth', 10, 'xml-depth', buildSheet(`<row>${'<x>'.repeat(10)}${'</x>'.repeat(10)}</row>`)],
    ['sheets', 1, 'sheets', buildWorkbook({ sheets: [{}, {}] })],
    ['sheetNameLength', 5, 'sheet-name-length', buildWorkbook({ sheets: [{ name: 'abcdef' }] })],
    ['rows', 2, 'rows', buildSheet('<row/><row/><row/>')],
    ['cells', 2, 'cells', buildSheet(`<row>${cell}${cell}</row><row>${cell}</row>`)],
    ['cellText', 2, 'cell-text', buildSheet(used, { strings })],
    ['totalText', 5, 'total-text', buildSheet(used, { strings })],
    ['sharedStrings', 1, 'shared-strings', buildSheet(used, { strings })],
    ['sharedText', 4, 'shared-text', buildSheet(used, { strings })],
    ['cellFormats', 2, 'cell-formats', buildSheet('', { formats: [1, 2] })],
    ['numberFormats', 1, 'number-formats', buildSheet('', { formats: ['0.0', '0.00'] })],
    ['relationships', 2, 'relationships', buildSheet('')],
    ['merges', 1, 'merges', buildSheet('', { after: merges })],
    ['validations', 2, 'validations', buildSheet('', { after: validations })],
  ])('%s at %i', (bound, limit, what, bytes) => {
    expect(refusalOf(bytes, { [bound]: limit })).toMatchObject({
      code: 'too-many',
      details: { what, limit },
    });
    expect(() => refusalOf(bytes)).toThrow('it was read');
  });

  it('fileBytes', () => {
    expect(refusalOf(sound, { fileBytes: 100 })).toMatchObject({
      code: 'file-too-large',
      details: { limit: 100 },
    });
  });

  it('ratio counts only together with size', () => {
    const padded = buildSheet(`<row>${' '.repeat(100_000)}</row>`);
    expect(refusalOf(padded, { ratio: 50, ratioFromBytes: 1000 }).code).toBe('suspicious-compression');
    expect(() => refusalOf(padded, { ratio: 50, ratioFromBytes: 200_000 })).toThrow('it was read');
    expect(() => refusalOf(padded, { ratio: 5000, ratioFromBytes: 1000 })).toThrow('it was read');
  });

  it('each have a test above', () => {
    const tested = 18 + 3;
    expect(Object.keys(SUBMISSION_BOUNDS)).toHaveLength(tested);
  });
});

describe('refusals', () => {
  const filled: Partial<Record<RefusalCode, Record<string, string | number>>> = {
    'not-xml': { part: 'a.xml', reason: 'not-closed' },
  };

  it('speak in the language of the reader, with their details filled in', () => {
    const { message, details } = refusal('not-xml', filled['not-xml']);
    expect(details).toEqual({ part: 'a.xml', reason: 'not-closed' });
    expect(message.zh).toBe('文件已损坏：a.xml 不是完好的 XML（在元素结束之前中断）。');
    expect(message.en).toBe('The file is damaged: a.xml is not well-formed XML (it ends inside an element).');
  });

  it('say what happened and what to do, in both languages', () => {
    for (const { message, mend } of Object.values(REFUSAL_TEXTS)) {
      for (const said of [message, mend]) {
        expect(said.zh).toMatch(/\p{Script=Han}/u);
        expect(said.en).not.toMatch(/\p{Script=Han}/u);
        expect(said.zh.match(/\{\w+\}/g)?.sort()).toEqual(said.en.match(/\{\w+\}/g)?.sort());
      }
    }
  });

  it('leave no detail unfilled', () => {
    const all = [
      refusalOf(sheet('<a')),
      refusalOf(sound, { cells: 0 }),
      refusalOf(buildSheet('<row r="0"/>')),
    ];
    for (const { message } of all) expect(message.zh + message.en).not.toMatch(/[{}]/);
  });
});
