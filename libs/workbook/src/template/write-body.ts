import type { Element } from '@luoxuan/catalog';
import { formatPeriod } from '@luoxuan/period';
import { decimalText, type Quantity } from '@luoxuan/quantity';
import type ExcelJS from 'exceljs';
import { setText } from '../writing/content.js';
import {
  A4,
  BODY_FONT,
  BOX,
  COLOURS,
  comment,
  HEAD_FONT,
  heightOf,
  NOTE_FONT,
  solid,
  TITLE_FONT,
} from '../writing/style.js';
import {
  BODY_SHEET,
  columnOf,
  DECLARATION_ROW,
  FIRST_BODY_ROW,
  HEADER_ROW,
  TEMPLATE_COLUMNS,
  type TemplateColumn,
  TITLE_ROW,
  UNIT_ROW,
} from './columns.js';
import type { TemplateRequest } from './request.js';
import { numberFormatOf, validationOf } from './validation.js';

const LAST = TEMPLATE_COLUMNS.length;

const EXPLANATION = [
  '1. 只填「本期」和「备注」两列及表尾签字处；其余单元格已锁定。',
  '2. 「上年同期」为系统已有数据，有误请在「备注」中说明。',
  '3. 确无数据请留空；数值为零请填 0，不要填「无」或「/」。',
  '4. 各项口径见指标名称上的批注和「口径说明」工作表。',
];

/** The sheet that the office fills in. */
export function writeBody(workbook: ExcelJS.Workbook, request: TemplateRequest): void {
  const sheet = workbook.addWorksheet(BODY_SHEET, {
    views: [{ state: 'frozen', xSplit: columnOf('name'), ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${TITLE_ROW}:${HEADER_ROW}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&R第 &P 页，共 &N 页' },
  });
  sheet.columns = TEMPLATE_COLUMNS.map(({ key, width }) => ({ key, width }));
  writeTop(sheet, request);
  const elements = byOwner(request.elements);
  elements.forEach((element, index) => {
    writeElement(sheet.getRow(FIRST_BODY_ROW + index), index + 1, element, request);
  });
  writeFoot(sheet, FIRST_BODY_ROW + elements.length, request);
  // No password: the lock keeps labels from being moved by accident, it is no secret.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

/** Departments in the order in which they first appear, so that each finds its lines together. */
export function byOwner(elements: Element[]): Element[] {
  const owners = [...new Set(elements.map(({ owner }) => owner))];
  return owners.flatMap((owner) => elements.filter((element) => element.owner === owner));
}

function writeTop(sheet: ExcelJS.Worksheet, request: TemplateRequest): void {
  const period = formatPeriod(request.period, 'zh');
  const mark = request.synthetic ? '（合成示例数据）' : '';
  span(sheet, TITLE_ROW, 1, LAST, `${request.consortium.name} ${period}数据填报表${mark}`, {
    font: TITLE_FONT,
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  sheet.getRow(TITLE_ROW).height = 34;

  span(sheet, DECLARATION_ROW, 1, 2, '填报单位', LABEL);
  span(sheet, DECLARATION_ROW, 3, 4, request.member.name, TEXT);
  span(sheet, DECLARATION_ROW, 5, 5, '期间', LABEL);
  span(sheet, DECLARATION_ROW, 6, 6, period, TEXT);
  span(sheet, DECLARATION_ROW, 7, 7, '填报日期', LABEL);
  span(sheet, DECLARATION_ROW, 8, 8, request.filledOn ?? null, { ...TEXT, ...INPUT });
  sheet.getRow(DECLARATION_ROW).height = 21;

  span(
    sheet,
    UNIT_ROW,
    1,
    LAST,
    '单位说明：各项以「单位」列为准；数字后也可写明单位，例如 0.35亿元，系统按同类单位换算。',
    {
      font: NOTE_FONT,
      alignment: { horizontal: 'left', vertical: 'middle' },
    },
  );
  for (const { key, header } of TEMPLATE_COLUMNS) {
    const cell = sheet.getCell(HEADER_ROW, columnOf(key));
    cell.value = header;
    cell.style = {
      font: HEAD_FONT,
      fill: solid(COLOURS.header),
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle' },
    };
  }
  sheet.getRow(HEADER_ROW).height = 24;
}

function writeElement(row: ExcelJS.Row, index: number, element: Element, request: TemplateRequest): void {
  const value = request.values?.(element.code) ?? null;
  const contents: Record<TemplateColumn, string | number | null> = {
    index,
    owner: element.owner,
    code: element.code,
    name: element.name,
    unit: element.unit,
    before: shownBefore(element, request.before(element.code)),
    value,
    note: request.notes?.(element.code) ?? null,
  };
  for (const { key } of TEMPLATE_COLUMNS) {
    const cell = row.getCell(columnOf(key));
    const content = contents[key];
    cell.style = styleOf(key, element);
    if (typeof content === 'string') setText(cell, content);
    else cell.value = content;
  }
  row.getCell(columnOf('name')).note = comment(
    `${element.definition}\n归口部门：${element.owner}\n单位：${element.unit}，小数 ${element.decimals} 位`,
  );
  row.getCell(columnOf('value')).dataValidation = validationOf(element);
  row.height = heightOf(
    TEMPLATE_COLUMNS.filter(({ key }) => WRAPPED.has(key)).map(({ key, width }) => ({
      text: String(contents[key] ?? ''),
      width,
    })),
    20,
  );
}

const LABEL: Partial<ExcelJS.Style> = {
  font: HEAD_FONT,
  alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
};
const TEXT: Partial<ExcelJS.Style> = {
  font: BODY_FONT,
  alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
};
const INPUT: Partial<ExcelJS.Style> = {
  fill: solid(COLOURS.input),
  border: BOX,
  protection: { locked: false },
};
const CENTRED = new Set<TemplateColumn>(['index', 'code', 'unit']);
const WRAPPED = new Set<TemplateColumn>(['owner', 'name', 'note']);
const FIGURES = new Set<TemplateColumn>(['before', 'value']);

function styleOf(key: TemplateColumn, element: Element): Partial<ExcelJS.Style> {
  const horizontal = CENTRED.has(key) ? 'center' : FIGURES.has(key) ? 'right' : 'left';
  const style: Partial<ExcelJS.Style> = {
    font: BODY_FONT,
    border: BOX,
    alignment: {
      horizontal,
      vertical: 'middle',
      wrapText: WRAPPED.has(key),
      indent: horizontal === 'center' ? 0 : 1,
    },
  };
  if (FIGURES.has(key) && element.type !== 'boolean') style.numFmt = numberFormatOf(element);
  return key === 'value' || key === 'note' ? { ...style, ...INPUT } : style;
}

function shownBefore(element: Element, before: Quantity | null): string | number | null {
  if (!before) return null;
  if (element.type === 'boolean') return before.steps === 0 ? '否' : '是';
  return Number(decimalText(before));
}

function writeFoot(sheet: ExcelJS.Worksheet, from: number, request: TemplateRequest): void {
  span(sheet, from, 1, LAST, ['制表说明：', ...EXPLANATION].join('\n'), {
    font: NOTE_FONT,
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  });
  sheet.getRow(from).height = 74;
  const signature = from + 1;
  const text = { ...TEXT, ...INPUT };
  span(sheet, signature, 1, 2, '填报人', LABEL);
  span(sheet, signature, 3, 3, request.filledBy ?? null, text);
  span(sheet, signature, 4, 4, '审核人', LABEL);
  span(sheet, signature, 5, 6, null, text);
  span(sheet, signature, 7, 7, '负责人（公章）', LABEL);
  span(sheet, signature, 8, 8, null, text);
  sheet.getRow(signature).height = 26;
}

function span(
  sheet: ExcelJS.Worksheet,
  row: number,
  from: number,
  to: number,
  value: string | null,
  style: Partial<ExcelJS.Style>,
): void {
  for (let column = from; column <= to; column++) sheet.getCell(row, column).style = style;
  sheet.getCell(row, from).value = value;
  if (to > from) sheet.mergeCells(row, from, row, to);
}
