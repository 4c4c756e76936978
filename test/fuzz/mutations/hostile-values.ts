/** What stands in cells of hostile, careless or merely unusual files. */
export const HOSTILE_TEXTS: readonly string[] = [
  '1e309', '-1e309', '1e-400', '1E400', '-0', '0.1e', 'NaN', 'Infinity', '-Infinity', '0x10', '1_000', '1,2,3', '+-1',
  '9007199254740993', '-9007199254740993', '99999999999999999999999999999999', '0.30000000000000004',
  `1${'0'.repeat(400)}`, `0.${'0'.repeat(400)}1`, '1'.repeat(40_000), '2958466', '-1', '60', '0', '',
  '　３５１５．５３　', '１，２３４．５', '一百二十三万四千五百', '３成', '八折', '12.3万元', '1.2亿', '约120', '>50', '≥90%',
  '120%', '％', '1:15', '15比1', '无', '—', '/', '0/0', '缺', '#DIV/0!', '#REF!', '=1+1', "=cmd|' /C calc'!A0", '@SUM(A1)',
  '2025年13月', '2025-09-31', '99999-01-01T00:00:00', '-0001-01-01', '24:60:60', 'P1Y', 'TRUE', '是', '否',
  '&#0;', '&#xD800;', '&#x110000;', '&#99999999999;', '&lt;c&gt;', '&nosuch;', '&amp', '_x0000_', '_xD800_', '_x005F_x000D_',
  '__proto__', 'constructor', '\u202e\u0661\u0662', '\ufeff1', '1\u00a0234', '\u0000', '\uffff', '\r\n\t',
]; // prettier-ignore

/** For attributes: addresses, types, styles, counts, targets. */
export const HOSTILE_ATTRIBUTES: readonly string[] = [
  '', '0', '-1', '1', '4294967296', '99999999999999999999', '1e3', '1.5', ' 1 ', 'NaN', 'true', 'TRUE', '2',
  'A0', 'A1', 'XFD1048576', 'XFE1', 'A1048577', 'ZZZZ1', '$A$1', 'a1', '1A', 'A1:XFD1048576', 'B2:A1', 'A1:', ':', 'A:A',
  's', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'x', 'hidden', 'veryHidden',
  '../../../../etc/passwd', '/xl/worksheets/sheet1.xml', '..\\sheet1.xml', 'http://localhost/x', 'xl/workbook.xml', 'External',
  'rId1', 'rId999', 'yyyy-mm-dd', '0.00%', '[$-804]aaaa', '"' + '0'.repeat(10), '&quot;', '&bad;', '__proto__', 'x'.repeat(70_000),
]; // prettier-ignore

/** Elements, each whole, for places where they may not belong. */
export const HOSTILE_ELEMENTS: readonly string[] = [
  '<row r="1048577"><c><v>1</v></c></row>', '<row r="0"/>', '<row r="5" hidden="1"/>', '<row><c/></row>', '<row r="3"><c r="B9"><v>1</v></c></row>',
  '<c r="A1"><v>1</v></c>', '<c r="XFD1048576"><v>1</v></c>', '<c><f/></c>', '<c t="s"><v>4294967295</v></c>', '<c t="s"><v>-1</v></c>',
  '<c t="inlineStr"><is><r><t>甲</t></r><rPh><t>x</t></rPh></is></c>', '<v>1</v><v>2</v>', '<is><t>1</t></is>', '<f t="shared" si="0"/>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>', '<mergeCell ref="A1:B2"/>', '<dataValidation sqref="A1:XFD1048576"/>',
  '<sheetData/>', '<sheetData><row><c><v>7</v></c></row></sheetData>', '<si/>', '<si><t>又</t></si>', '<sheet name="x" sheetId="9" r:id="rId1"/>',
  '<numFmt numFmtId="164" formatCode="yyyy"/>', '<xf numFmtId="14"/>', '<!-- - -->', '<![CDATA[12]]>', '<?x y?>',
  `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, `<a ${'b="c" '.repeat(2_000)}/>`, ' '.repeat(100_000), 'x'.repeat(50_000),
]; // prettier-ignore

/** Pieces that no XML may have, or not there. */
export const HOSTILE_MARKUP: readonly string[] = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!-- -- -->', '<![CDATA[', ']]>', '<?xml version="1.1"?>', '<?x', '<', '>', '&', '</', '<c', '<c r="A1', '&nosuch;',
  '<sheetData>', '</sheetData>', '<si><t>', '</si>', '</c>', '<row>', '<a>'.repeat(300), '<a b="c" b="d"/>', '<a b=c/>', '<1/>',
]; // prettier-ignore
