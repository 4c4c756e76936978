const ESCAPED_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/gu;
/** Characters that XML cannot hold, and carriage returns, which it would turn into line feeds. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0001-\u0008\u000b-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a cell, a comment or a name as it is written in a workbook part; the reader gives back the same text. */
export function xmlText(text: string): string {
  return markup(
    text
      .replace(ESCAPED_CHARACTER, '_x005F_')
      .replace(NO_CHARACTER, '\ufffd')
      .replace(NOT_IN_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** The same for the value of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function markup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
