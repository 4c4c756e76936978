import { COLOURS } from '../../writing/style.js';
import { MAIN } from '../patch/namespaces.js';

/** Numbers of the cell formats below. */
export const PLAIN_STYLES = { text: 1, lines: 2, percent: 3, day: 4, time: 5, duration: 6 } as const;

const xf = (numberFormat: number, more = '', alignment = ''): string =>
  `<xf numFmtId="${numberFormat}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"${more}>` +
  `<alignment vertical="center"${alignment}/></xf>`;
/** A text stays one when somebody edits the cell: as if it began with an apostrophe. */
const AS_TEXT = ' quotePrefix="1"';

export const PLAIN_STYLES_XML =
  `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/>' +
  `</numFmts><fonts count="1"><font><sz val="10.5"/><color rgb="${COLOURS.ink}"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="7">${xf(0)}${xf(0, AS_TEXT)}${xf(0, AS_TEXT, ' wrapText="1"')}${xf(10)}${xf(164)}${xf(165)}${xf(166)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
