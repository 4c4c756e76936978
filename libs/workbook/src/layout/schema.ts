import { described } from '@luoxuan/catalog';
import { z } from 'zod';
import { type ColumnRole, COLUMN_ROLES, META_ROLES, ORIENTATIONS, UNIT_PLACES } from './layout.js';

const text = described(
  z.string().trim().min(1).max(60),
  '表格里出现的文字，1—60 字；全角半角、空格和末尾的冒号不论',
  'a text as it stands in tables, 1 to 60 characters; width, blanks and a colon at the end do not matter',
);
const year = described(z.int().min(1990).max(2199), '四位年份', 'a year of four digits');

const label = described(
  z.union([
    text,
    described(
      z.strictObject({
        text,
        from: described(year, '开始使用的年份', 'the first year of its use').optional(),
        to: described(year, '最后使用的年份', 'the last year of its use').optional(),
      }),
      '带年份的写法：text，以及 from、to',
      'a spelling with years: text, and from, to',
    ),
  ]),
  '一个写法，或 { text, from, to }',
  'a spelling, or { text, from, to }',
);

const labels = (zh: string, en: string) =>
  described(z.array(label).min(1), `${zh}，至少一个写法`, `${en}, at least one spelling`);
const texts = (zh: string, en: string) =>
  described(z.array(text).min(1), `${zh}，至少一个写法`, `${en}, at least one spelling`);

const COLUMN_WORDING: Record<ColumnRole, [zh: string, en: string]> = {
  index: ['序号列的表头', 'header of the running number'],
  owner: ['归口部门列的表头', 'header of the owner department'],
  code: ['采集项代码列的表头', 'header of the element codes'],
  name: ['采集项名称列的表头', 'header of the element names'],
  unit: ['计量单位列的表头', 'header of the units'],
  member: ['成员单位列的表头', 'header of the members'],
  period: ['期间列的表头', 'header of the periods'],
  before: ['上年同期列的表头', 'header of the figures of the year before'],
  value: ['本期数列的表头', 'header of the figures of this period'],
  sample: ['调查人次等样本量列的表头', 'header of the sample sizes of the rows'],
  note: ['备注列的表头', 'header of the notes'],
  ignored: ['认得但不读取的列的表头', 'header of columns that are known and not read'],
};

const META_WORDING: Record<(typeof META_ROLES)[number], [zh: string, en: string]> = {
  member: ['填报单位的标签', 'label of the member'],
  period: ['期间的标签', 'label of the period'],
  filledOn: ['填报日期的标签', 'label of the date'],
  unit: ['整张表计量单位的标签', 'label of the unit of the whole table'],
};

const columnShape = Object.fromEntries(
  COLUMN_ROLES.map((role) => [role, labels(...COLUMN_WORDING[role]).optional()]),
) as Record<ColumnRole, z.ZodOptional<z.ZodArray<typeof label>>>;

const metaShape = Object.fromEntries(
  META_ROLES.map((role) => [role, texts(...META_WORDING[role]).optional()]),
) as Record<(typeof META_ROLES)[number], z.ZodOptional<z.ZodArray<typeof text>>>;

const item = described(
  z.strictObject({
    labels: labels(
      '本表对这一项的写法；「就业人数/升学」表示就业人数下面的升学',
      'how the table words it; 就业人数/升学 is 升学 below 就业人数',
    ),
    element: described(
      z.string().regex(/^[A-Z][A-Z0-9_-]{1,19}$/),
      '采集项编码；不读取的项不写',
      'an element code; left out for what is known and not read',
    ).optional(),
    unit: described(
      z.string().trim().min(1).max(20),
      '表中没有写单位时的计量单位',
      'the unit where the table names none',
    ).optional(),
  }),
  '一项：labels，以及 element、unit',
  'an item: labels, and element, unit',
);

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
    status: described(
      z.enum(['unverified']),
      'unverified：通行的列表，未与正式文本核对',
      'unverified: a list in common use, not held against the official form',
    ).optional(),
    orientation: described(
      z.enum(ORIENTATIONS),
      '方向：portrait 每行一个采集项，landscape 每列一个采集项，long 每行一个数',
      'the orientation: portrait, one element a row; landscape, one a column; long, one figure a row',
    ),
    title: texts('标题或工作表名中的文字', 'texts in the title or the name of the sheet').optional(),
    columns: described(
      z.strictObject(columnShape),
      '各列的表头；portrait 和 long 要有 code 或 name',
      'header labels of the columns; portrait and long need code or name',
    ),
    periods: described(
      z.enum(['headers', 'none']),
      '表头是期间（2023年、9月）的列：headers 读作该期间的数，none 不读',
      'columns whose header is a period: headers, they hold its figures; none, they are not read',
    ).optional(),
    units: described(
      z.array(z.enum(UNIT_PLACES)).min(1),
      '计量单位写在哪里：column 单位列，name 名称后的括号，header 表头，above 表格上方',
      'where the unit stands: column, name (brackets behind it), header, above (the table)',
    ).optional(),
    items: described(
      z.array(item).min(1),
      '本表自己的写法与采集项的对应',
      "the table's own wording and the elements it means",
    ).optional(),
    meta: described(
      z.strictObject(metaShape),
      '表格上方各项的标签',
      'labels of what is declared above the table',
    ).optional(),
    bodyEnd: texts(
      '结束表体的行首文字，例如 制表说明',
      'beginnings of the row that ends the body',
    ).optional(),
    totals: texts('合计行的名称', 'names of rows that add others up').optional(),
  }),
  '版式文件：怎样认出一种表格',
  'a layout: how to recognise a kind of table',
);
export type LayoutEntry = z.output<typeof layoutFile>;
