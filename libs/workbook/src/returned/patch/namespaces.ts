const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Names of the transitional form of the format, which all programs write unless they are told otherwise. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = OFFICE;
export const PACKAGE_RELATIONSHIPS = `${PACKAGE}/relationships`;
export const CONTENT_TYPES = `${PACKAGE}/content-types`;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The kinds of parts that are added: their relationship, the last word of its URI, and their content type. */
export const ADDED = {
  worksheet: { relationship: 'worksheet', contentType: `${SPREADSHEET}.worksheet+xml` },
  styles: { relationship: 'styles', contentType: `${SPREADSHEET}.styles+xml` },
  comments: { relationship: 'comments', contentType: `${SPREADSHEET}.comments+xml` },
  shapes: {
    relationship: 'vmlDrawing',
    contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  },
} as const;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
