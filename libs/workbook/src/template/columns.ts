/** Columns of the body, from the left. The headers are labels of layouts/template.yaml. */
export const TEMPLATE_COLUMNS = [
  { key: 'index', header: '序号', width: 6 },
  { key: 'owner', header: '归口部门', width: 16 },
  { key: 'code', header: '指标代码', width: 10 },
  { key: 'name', header: '指标名称', width: 34 },
  { key: 'unit', header: '单位', width: 8 },
  { key: 'before', header: '上年同期', width: 14 },
  { key: 'value', header: '本期', width: 16 },
  { key: 'note', header: '备注', width: 28 },
] as const;
export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number]['key'];

/** From 1. */
export function columnOf(key: TemplateColumn): number {
  return TEMPLATE_COLUMNS.findIndex((column) => column.key === key) + 1;
}

export const TITLE_ROW = 1;
export const DECLARATION_ROW = 2;
export const UNIT_ROW = 3;
export const HEADER_ROW = 4;
export const FIRST_BODY_ROW = 5;
export const BODY_SHEET = '数据填报';
