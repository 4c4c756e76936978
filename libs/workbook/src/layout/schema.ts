import { described } from '@luoxuan/catalog';
import { z } from 'zod';
import { COLUMN_ROLES, META_ROLES } from './layout.js';

const label = described(
  z.string().trim().min(1).max(30),
  '表格里出现的文字，1—30 字；全角半角、空格和末尾的冒号不论',
  'a text as it stands in tables, 1 to 30 characters; width, blanks and a colon at the end do not matter',
);

const labels = (zh: string, en: string) =>
  described(z.array(label).min(1), `${zh}，至少一个写法`, `${en}, at least one spelling`);

const COLUMN_WORDING: Record<(typeof COLUMN_ROLES)[number], [zh: string, en: string]> = {
  index: ['序号列的表头', 'header of the running number'],
  owner: ['归口部门列的表头', 'header of the owner department'],
  code: ['采集项代码列的表头', 'header of the element codes'],
  name: ['采集项名称列的表头', 'header of the element names'],
  unit: ['计量单位列的表头', 'header of the units'],
  before: ['上年同期列的表头', 'header of the figures of the year before'],
  value: ['本期数列的表头', 'header of the figures of this period'],
  note: ['备注列的表头', 'header of the notes'],
};

const META_WORDING: Record<(typeof META_ROLES)[number], [zh: string, en: string]> = {
  member: ['填报单位的标签', 'label of the member'],
  period: ['期间的标签', 'label of the period'],
  filledOn: ['填报日期的标签', 'label of the date'],
  unit: ['整张表计量单位的标签', 'label of the unit of the whole table'],
};

const columnShape = Object.fromEntries(
  COLUMN_ROLES.map((role) => [role, labels(...COLUMN_WORDING[role]).optional()]),
) as Record<(typeof COLUMN_ROLES)[number], z.ZodOptional<z.ZodArray<typeof label>>>;

const metaShape = Object.fromEntries(
  META_ROLES.map((role) => [role, labels(...META_WORDING[role]).optional()]),
) as Record<(typeof META_ROLES)[number], z.ZodOptional<z.ZodArray<typeof label>>>;

/** A layout as it is written in layouts/*.yaml, one a file. */
export const layoutFile = described(
  z.strictObject({
    code: described(
      z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
      '版式编码：小写字母开头，只含小写字母、数字和短横，2—40 位',
      'a code: small letters, digits and hyphens, beginning with a letter, 2 to 40 characters',
    ),
    name: described(
      z.string().trim().min(1).max(60),
      '中文名称，1—60 字',
      'a Chinese name, 1 to 60 characters',
    ),
    nameEn: described(
      z.string().trim().min(1).max(120),
      '英文名称，1—120 个字符',
      'an English name, 1 to 120 characters',
    ).optional(),
    orientation: described(
      z.enum(['portrait']),
      '方向：portrait 每行一个采集项',
      'the orientation: portrait, one element a row',
    ),
    columns: described(
      z.strictObject(columnShape),
      '各列的表头，至少要有 value，以及 code 或 name',
      'header labels of the columns: value, and code or name, at least',
    ),
    meta: described(
      z.strictObject(metaShape),
      '表格上方各项的标签',
      'labels of what is declared above the table',
    ).optional(),
    bodyEnd: labels(
      '结束表体的行首文字，例如 制表说明',
      'beginnings of the row that ends the body',
    ).optional(),
    totals: labels('合计行的名称', 'names of rows that add others up').optional(),
  }),
  '版式文件：怎样认出一种表格',
  'a layout: how to recognise a kind of table',
);
export type LayoutEntry = z.output<typeof layoutFile>;
