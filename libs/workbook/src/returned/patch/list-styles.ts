import type { FindingLevel } from '../../findings/finding.js';
import { COLOURS } from '../../writing/style.js';
import { LEVELS } from '../levels.js';
import type { StyleSheet } from './style-sheet.js';

/** Numbers of the cell formats of the list of findings. */
export interface ListStyles {
  title: number;
  note: number;
  header: number;
  body: number;
  link: number;
  levels: Record<FindingLevel, number>;
}

/** Keeps a text a text when somebody edits the cell: as if it began with an apostrophe. */
const AS_TEXT = ' quotePrefix="1"';
const MIDDLE = '<alignment vertical="center"/>';
const CENTRED = '<alignment horizontal="center" vertical="center"/>';
const WRAPPED = '<alignment vertical="center" wrapText="1"/>';

export function listStyles(styles: StyleSheet): ListStyles {
  const ink = colour(COLOURS.ink);
  const side = (name: string): string => `<${name} style="thin">${colour(COLOURS.line)}</${name}>`;
  const box = styles.add(
    'borders',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  );
  const fonts = {
    title: styles.add('fonts', font(16, ink, '微软雅黑', '<b/>')),
    note: styles.add('fonts', font(9, colour(COLOURS.quiet), '宋体')),
    header: styles.add('fonts', font(10.5, ink, '微软雅黑', '<b/>')),
    body: styles.add('fonts', font(10.5, ink, '宋体')),
    link: styles.add('fonts', font(10.5, colour(COLOURS.link), '宋体', '<u/>')),
  };
  const format = (fontId: number, fill: number, border: number, alignment: string): number =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="${border}" applyFont="1" applyFill="1" ` +
        `applyBorder="1" applyAlignment="1"${AS_TEXT}>${alignment}</xf>`,
    );
  const level = (name: FindingLevel): number =>
    format(fonts.body, fillOf(styles, LEVELS[name].fill), box, WRAPPED);
  return {
    title: format(fonts.title, 0, 0, MIDDLE),
    note: format(fonts.note, 0, 0, WRAPPED),
    header: format(fonts.header, fillOf(styles, COLOURS.header), box, CENTRED),
    body: format(fonts.body, 0, box, WRAPPED),
    link: format(fonts.link, 0, box, WRAPPED),
    levels: { error: level('error'), warning: level('warning'), hint: level('hint') },
  };
}

function fillOf(styles: StyleSheet, argb: string): number {
  return styles.add(
    'fills',
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
}

function font(size: number, colourXml: string, name: string, before = ''): string {
  return `<font>${before}<sz val="${size}"/>${colourXml}<name val="${name}"/></font>`;
}

function colour(argb: string): string {
  return `<color rgb="${argb}"/>`;
}
