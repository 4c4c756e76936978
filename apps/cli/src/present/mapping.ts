import { formatPeriod, fromKey } from '@luoxuan/period';
import {
  CERTAINTY_WORDS,
  certaintyWord,
  type MappedColumn,
  type MappedLabel,
  type MappedTable,
  type Mapping,
} from '@luoxuan/workbook';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns, shorten } from './columns.js';

const ORIENTATIONS: Readonly<Record<MappedTable['orientation'], Bilingual>> = {
  portrait: { zh: '每行一个采集项', en: 'one element a row' },
  landscape: { zh: '每列一个采集项', en: 'one element a column' },
  long: { zh: '每行一个数', en: 'one figure a row' },
};

const ROLES: Readonly<Record<NonNullable<MappedColumn['role']>, Bilingual>> = {
  index: { zh: '序号', en: 'running number' },
  owner: { zh: '归口部门', en: 'owner' },
  code: { zh: '代码', en: 'code' },
  name: { zh: '名称', en: 'name' },
  unit: { zh: '单位', en: 'unit' },
  member: { zh: '成员单位', en: 'member' },
  period: { zh: '期间', en: 'period' },
  before: { zh: '上年数', en: 'year before' },
  value: { zh: '本期数', en: 'this period' },
  sample: { zh: '样本量', en: 'sample' },
  note: { zh: '备注', en: 'note' },
  ignored: { zh: '不读取', en: 'not read' },
  periods: { zh: '期间数', en: 'figures of a period' },
  element: { zh: '采集项', en: 'element' },
};

const HEAD: readonly Bilingual[] = [
  { zh: '单元格', en: 'cell' },
  { zh: '标签', en: 'label' },
  { zh: '采集项', en: 'element' },
  { zh: '把握', en: 'certainty' },
  { zh: '依据', en: 'why' },
];

/** In cells of the terminal. */
const WIDEST_LABEL = 44;
const WIDEST_NAME = 40;
const BAR = 10;

/** A mapping for people: each table with its columns, and each label with its element, how sure that is, and why. */
export const mappingLines = ({ tables }: Mapping, terminal: Terminal): string[] =>
  tables.flatMap((table, index) => [...(index === 0 ? [] : ['']), ...tableLines(table, terminal)]);

function tableLines(table: MappedTable, terminal: Terminal): string[] {
  const { sheet, title, orientation, headerRow, columns, labels } = table;
  const way = ORIENTATIONS[orientation];
  const head = terminal.say({
    zh: `（表头在第 ${headerRow} 行，${way.zh}）`,
    en: ` (header in row ${headerRow}, ${way.en})`,
  });
  const shown = columns.filter(({ role, label }) => role !== 'element' && (role !== null || label !== ''));
  const listed = shown
    .map((column) => columnText(column, terminal))
    .join(terminal.say({ zh: '；', en: '; ' }));
  return [
    `${sheet}${title === null ? '' : ` ${shorten(title, WIDEST_LABEL * 2)}`}${head}`,
    ...(listed === '' ? [] : [terminal.say({ zh: `列：${listed}`, en: `columns: ${listed}` })]),
    ...alignColumns([
      HEAD.map((word) => terminal.say(word)),
      ...labels.map((label) => cells(label, terminal)),
    ]).map((line) => `  ${line}`),
  ];
}

function columnText({ ref, label, role, period }: MappedColumn, terminal: Terminal): string {
  const named = `${ref ?? ''} ${shorten(label, WIDEST_LABEL)}`.trim();
  if (period !== null && role === 'periods')
    return `${named} = ${formatPeriod(fromKey(period), terminal.language)}`;
  const meaning = role === null ? { zh: '未识别', en: 'open' } : ROLES[role];
  return `${named} = ${terminal.say(meaning)}`;
}

function cells(label: MappedLabel, terminal: Terminal): string[] {
  const element = label.element === null ? '—' : `${label.element} ${label.elementName ?? ''}`;
  return [
    label.ref,
    shorten(label.label, WIDEST_LABEL),
    shorten(element, WIDEST_NAME),
    certainty(label, terminal),
    why(label, terminal),
  ];
}

/** ████████░░ 83% 很可能: by length, figure and word. */
function certainty({ confidence, ignored }: MappedLabel, terminal: Terminal): string {
  const filled = Math.round(confidence * BAR);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const word = ignored ? { zh: '不读取', en: 'not read' } : CERTAINTY_WORDS[certaintyWord(confidence)];
  return `${bar} ${String(Math.round(confidence * 100)).padStart(3)}% ${terminal.say(word)}`;
}

function why({ element, ignored, reasons, alternatives }: MappedLabel, terminal: Terminal): string {
  const between = terminal.say({ zh: '；', en: '; ' });
  const given = reasons.map((reason) => terminal.say(reason)).join(between);
  if (element !== null || ignored || alternatives.length === 0) return given;
  const others = alternatives
    .map((other) => `${other.element} ${other.elementName} ${Math.round(other.confidence * 100)}%`)
    .join(terminal.say({ zh: '、', en: ', ' }));
  return terminal.say({ zh: `${given}；可能是 ${others}`, en: `${given}; perhaps ${others}` });
}
