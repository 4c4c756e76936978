import { buildSheet, buildWorkbook } from '../../libs/workbook/src/read/testing/build-workbook.js';

const FORMATS = ['0.00%', 'yyyy"年"m"月"', '[h]:mm', 14, '#,##0.00'];
const STRINGS = [
  '<t>采集项</t>',
  '<t xml:space="preserve"> 值 </t>',
  '<r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh>',
  '<t>_x000D_a&amp;b&#20013;</t>',
  '<t/>',
];

/** Small workbooks with everything that the reader knows, some of which no fixture has. */
export function builtWorkbooks(): [name: string, bytes: Uint8Array][] {
  const types =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c></row>' +
    '<row r="2"><c r="A2" s="1"><v>0.125</v></c><c r="B2" s="2"><v>45170</v></c><c r="C2" s="3"><v>1.5</v></c></row>' +
    '<row r="4" hidden="1"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2023-09-01T08:30:00</v></c></row>' +
    '<row><c t="inlineStr"><is><r><t>内</t></r><r><t>嵌</t></r></is></c><c><f t="shared" ref="B5:B9" si="0">A5</f></c></row>';
  const after =
    '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:B9 D4"><formula1>"是,否"</formula1></dataValidation></dataValidations>';
  const table =
    '<row r="1"><c t="inlineStr"><is><t>序号</t></is></c><c t="inlineStr"><is><t>指标代码</t></is></c><c t="inlineStr"><is><t>指标名称</t></is></c>' +
    '<c t="inlineStr"><is><t>单位</t></is></c><c t="inlineStr"><is><t>本期</t></is></c></row>' +
    '<row r="2"><c><v>1</v></c><c t="inlineStr"><is><t>GOV06</t></is></c><c t="inlineStr"><is><t>年度计划任务数</t></is></c>' +
    '<c t="inlineStr"><is><t>项</t></is></c><c><v>12</v></c></row>';
  return [
    ['types', buildSheet(types, { strings: STRINGS, formats: FORMATS, after })],
    ['1904', buildSheet(types, { strings: STRINGS, formats: FORMATS, date1904: true })],
    ['table', buildSheet(table)],
    [
      'sheets',
      buildWorkbook({
        sheets: [
          { name: '表一', rows: table },
          { name: '隐藏', rows: types, state: 'hidden' },
          { name: '深藏', rows: table, state: 'veryHidden' },
        ],
        strings: STRINGS,
      }),
    ],
  ];
}
