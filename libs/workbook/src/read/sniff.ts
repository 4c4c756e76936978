import { RefusedError } from './refusal.js';
import type { Source } from './source.js';

const ZIP = Buffer.from('PK');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** First bytes of files that are mistaken for workbooks, with their word in refusal-words. */
const KNOWN: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('%PDF'), 'pdf'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'image'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'image'],
  [Buffer.from('GIF8'), 'image'],
  [Buffer.from('Rar!'), 'rar'],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), '7z'],
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
];
/** Excel 2–4 wrote bare BIFF records, the first of which is one of these. */
const OLD_BIFF = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const HEAD = 4096;

/** Refuses by content what is not even a zip; the name of a file says nothing. Returns where it may be a workbook. */
export function refuseWhatIsNoZip(source: Source): void {
  if (source.size === 0) throw new RefusedError('empty-file');
  const head = source.read(0, HEAD);
  if (isLockFile(head, source.size)) throw new RefusedError('lock-file');
  if (startsWith(head, ZIP) && hasZipSignature(head)) return;
  if (startsWith(head, OLE)) throw refuseOle(source);
  for (const [signature, found] of KNOWN) {
    if (startsWith(head, signature)) throw new RefusedError('not-a-workbook', { found });
  }
  if (isOldBiff(head)) throw new RefusedError('legacy-xls');
  if (isText(head)) throw refuseText(textOf(head).trimStart());
  // bytes may stand in front of a zip, so its end decides
  if (!hasEndRecord(source)) throw new RefusedError('not-a-workbook', { found: 'unknown-bytes' });
}

function refuseText(text: string): RefusedError {
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i.test(text))
    return new RefusedError('html-table');
  if (!/^<\?xml|^<[A-Za-z]/.test(text)) return new RefusedError('plain-text');
  return new RefusedError(/<html\b/i.test(text) ? 'html-table' : 'xml-spreadsheet');
}

function isOldBiff(head: Buffer): boolean {
  return head.length >= 4 && OLD_BIFF.has(head.readUInt16LE(0)) && head.readUInt16LE(2) <= 16;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

/** A local header, an empty zip, or one written in volumes. */
function hasZipSignature(head: Buffer): boolean {
  const third = head[2] ?? 0;
  return (third === 3 || third === 5 || third === 7) && head[3] === third + 1;
}

function hasEndRecord(source: Source): boolean {
  const length = Math.min(source.size, 0xffff + 22);
  return source.read(source.size - length, length).lastIndexOf('PK\x05\x06', undefined, 'latin1') >= 0;
}

/** What an OLE file holds is named in UTF-16 in its directory. */
function refuseOle(source: Source): RefusedError {
  const bytes = source.read(0, source.size);
  const names = (name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (names('EncryptedPackage') || names('EncryptionInfo')) return new RefusedError('encrypted');
  if (names('Workbook') || names('Book')) return new RefusedError('legacy-xls');
  if (names('WordDocument') || names('PowerPoint Document')) {
    return new RefusedError('not-a-workbook', { found: 'old-office' });
  }
  // a stub: by far the most OLE files that are uploaded as workbooks are old workbooks
  return new RefusedError('legacy-xls');
}

/**
 * The owner file that Excel, WPS and Word put beside an open document: 162 or 165 bytes, the user's name with its
 * length in front of it, filled up to 54 bytes, then the name again in UTF-16.
 */
function isLockFile(head: Buffer, size: number): boolean {
  if (size !== 162 && size !== 165) return false;
  const length = head[0] ?? 0;
  if (length === 0 || length > 54) return false;
  const filling = head.subarray(1 + length, 55);
  return filling.every((byte) => byte === 0x20 || byte === 0);
}

function isText(head: Buffer): boolean {
  if (isUtf16(head)) return true;
  return !head.some(
    (byte) =>
      byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a,
  );
}

function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

function textOf(head: Buffer): string {
  if (isUtf16(head)) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  return head.toString('utf8').replace(/^\ufeff/, '');
}
