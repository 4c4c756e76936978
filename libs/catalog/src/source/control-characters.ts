import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { SourceDocument } from './document.js';

/** Tabs and line ends may stand in a text of several lines; nobody sees any of the others, or those that turn a line round. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** The first control character of each text of a file, written out or as an escape in quotes. */
export function controlCharacters(document: SourceDocument): CatalogFault[] {
  return document.texts().flatMap(({ text, siteAt }) => {
    const offset = text.search(CONTROL);
    if (offset < 0) return [];
    const point = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    return [
      fault(
        'control-character',
        { ...siteAt(offset), found: `U+${point}` },
        {
          what: { zh: `文字里有控制字符 U+${point}`, en: `there is a control character, U+${point}` },
          expected: { zh: '只有看得见的字符', en: 'nothing but characters that can be seen' },
          mend: { zh: '删去这个字符', en: 'remove the character' },
        },
      ),
    ];
  });
}
