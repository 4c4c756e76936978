import { letters, MAIN, noise, type Parts, row, SHEET, sheet, times } from './package.js';

/** A workbook made to keep a reader busy, to fill its memory or to fool it: near the largest that may be uploaded. */
export interface Hostile {
  name: string;
  zh: string;
  parts: () => Parts;
  sheets?: string[];
}

const MiB = 1024 * 1024;
const HEADER = ['序号', '指标代码', '指标名称', '单位', '上年同期', '本期', '备注'];
const NAMES = ['横向技术服务到款额', '技术服务项目数', '服务企业数', '发明专利授权数', '企业员工培训人次'];
const name = (index: number): string => NAMES[index % NAMES.length] ?? '';
/** Below a header and one sound row: the file is a submission, and its findings are marked in it. */
const onlySheet = (rows: Iterable<string>, after?: Iterable<string>): Parts => ({
  [SHEET]: sheet(below(rows), after),
});
const FIRST = 3;
function* below(rows: Iterable<string>): Generator<string> {
  yield row(1, HEADER);
  yield row(2, [1, 'TAL17', '毕业生数', '人', 1000, '约1200', null]);
  yield* rows;
}

const strings = (items: Iterable<string>): Iterable<string> =>
  (function* () {
    yield `<sst ${MAIN}>`;
    yield* items;
    yield '</sst>';
  })();

/** In the packaging and in the XML. */
const STRUCTURE: Hostile[] = [
  {
    name: 'deflated blank rows',
    zh: '压缩率在界限之下的空行',
    parts: () =>
      onlySheet(times(90_000, (i) => `<row r="${i + FIRST}" note="${noise(8, i)}${'a'.repeat(1_000)}"/>`)),
  },
  {
    name: 'blank cells',
    zh: '只有格式的空单元格',
    parts: () =>
      onlySheet(
        times(
          230,
          (i) =>
            `<row r="${i + FIRST}">${[...times(16_384, (c) => `<c r="${letters(c + 1)}${i + FIRST}" s="1"/>`)].join('')}</row>`,
        ),
      ),
  },
  {
    name: 'nested elements',
    zh: '层层嵌套的元素',
    parts: () =>
      onlySheet(times(60_000, (i) => `<a x="${noise(20, i)}">${'<b>'.repeat(100)}${'</b>'.repeat(100)}</a>`)),
  },
  {
    name: 'long attributes',
    zh: '很长的属性值',
    parts: () => onlySheet(times(26, (i) => `<row r="${i + FIRST}" x="${noise(MiB - 1_000, i)}"/>`)),
  },
  {
    name: 'many attributes',
    zh: '很多属性',
    parts: () =>
      onlySheet(
        times(60, (i) => `<row r="${i + FIRST}"${[...times(90_000, (a) => ` a${a}="1"`)].join('')}/>`),
      ),
  },
  {
    name: 'many sheets',
    zh: '很多工作表',
    sheets: Array.from({ length: 256 }, (_, index) => `表${index}`),
    parts: () =>
      Object.fromEntries(
        Array.from({ length: 256 }, (_, index) => [
          `xl/worksheets/sheet${index + 1}.xml`,
          sheet(below(times(110, (i) => row(i + FIRST, [i, `X${i}`, name(i), '项', 1, 2, null])))),
        ]),
      ),
  },
  {
    name: 'many entries',
    zh: '很多压缩项',
    parts: () => ({
      ...onlySheet([row(1, ['a', 1])]),
      ...Object.fromEntries(
        Array.from({ length: 9_900 }, (_, index) => [`xl/media/${noise(200, index)}.bin`, ['x']]),
      ),
    }),
  },
  {
    name: 'pictures',
    zh: '带 18 MB 图片的填报表',
    parts: () => ({
      ...onlySheet(times(200, (i) => row(i + FIRST, [i, 'SRV02', name(i), '项', i, '约3', null]))),
      'xl/media/image1.png': times(26, (i) => noise(MiB, i)),
    }),
  },
  {
    name: 'ordinary 20 MB',
    zh: '20 MB 的普通明细',
    parts: () =>
      onlySheet(
        times(33_000, (i) =>
          row(i + FIRST, [
            i,
            noise(180, i),
            noise(180, i + 7),
            i / 7,
            i * 3,
            `${i}`,
            null,
            i,
            noise(60, i + 9),
          ]),
        ),
      ),
  },
];

/** In the texts and in the styles. */
const TEXTS: Hostile[] = [
  {
    name: 'shared strings',
    zh: '很大的共享字符串表',
    parts: () => ({
      'xl/sharedStrings.xml': strings(times(299_000, (i) => `<si><t>${noise(40, i)}</t></si>`)),
      ...onlySheet(
        times(
          24_000,
          (i) =>
            `<row>${[...times(8, (c) => `<c t="s"><v>${(i * 8 + c) % 299_000}</v></c>`)].join('')}</row>`,
        ),
      ),
    }),
  },
  {
    name: 'rich runs',
    zh: '逐字设格式的富文本',
    parts: () => ({
      'xl/sharedStrings.xml': strings(
        times(
          40,
          () =>
            `<si>${[...times(32_000, (i) => `<r><rPr><b/></rPr><t>${noise(1, i)}</t></r>`)].join('')}</si>`,
        ),
      ),
      ...onlySheet(times(40, (i) => `<row><c t="s"><v>${i}</v></c><c><v>1</v></c></row>`)),
    }),
  },
  {
    name: 'long texts',
    zh: '很长的单元格文字',
    parts: () => onlySheet(times(180, (i) => row(i + FIRST, [noise(32_700, i), i === 0 ? '本期' : i]))),
  },
  {
    name: 'long blanks',
    zh: '很长的空白',
    parts: () =>
      onlySheet(
        times(180, (i) =>
          row(i + FIRST, [`单 位${' '.repeat(32_000)}：${'（'.repeat(300)}`, i === 0 ? '本期' : i]),
        ),
      ),
  },
  {
    name: 'escapes',
    zh: '满是转义的文字',
    parts: () =>
      onlySheet(
        times(1_000, (i) =>
          row(i + FIRST, ['_x000D_'.repeat(4_000), `${'&#x4e00;&amp;'.repeat(600)}${noise(400, i)}`]),
        ),
      ),
  },
  {
    name: 'number formats',
    zh: '很多数字格式',
    parts: () => ({
      'xl/styles.xml': (function* () {
        yield `<styleSheet ${MAIN}><numFmts>`;
        yield* times(
          400_000,
          (i) =>
            `<numFmt numFmtId="${200 + i}" formatCode="[&lt;${i}]yyyy&quot;${noise(20, i)}&quot;;0.0%"/>`,
        );
        yield '</numFmts><cellXfs>';
        yield* times(400_000, (i) => `<xf numFmtId="${200 + i}"/>`);
        yield '</cellXfs></styleSheet>';
      })(),
      ...onlySheet(
        times(
          30_000,
          (i) => `<row>${[...times(8, (c) => `<c s="${i * 8 + c}"><v>45000.5</v></c>`)].join('')}</row>`,
        ),
      ),
    }),
  },
  {
    name: 'formulas only',
    zh: '只有公式',
    parts: () =>
      onlySheet(
        times(
          24_000,
          (i) => `<row>${`<c><f>SUM(A${i + FIRST}:B${i + 2})*${noise(40, i)}</f></c>`.repeat(8)}</row>`,
        ),
      ),
  },
  {
    name: 'one comment',
    zh: '一个极大的批注',
    parts: () => ({
      ...onlySheet(
        [row(3, [2, 'TAL18', '去向已落实人数', '人', 1, 'x', null])],
        [
          '<legacyDrawing r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
        ],
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': [
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
      ],
      'xl/comments1.xml': (function* () {
        yield `<comments ${MAIN}><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text>`;
        yield* times(800_000, (i) => `<r><t>${noise(30, i)}</t></r>`);
        yield '</text></comment></commentList></comments>';
      })(),
    }),
  },
];

/** In the tables themselves: what comes after the reader has the most to do. */
const TABLES: Hostile[] = [
  {
    name: 'a million merges',
    zh: '一百万个合并单元格',
    parts: () =>
      onlySheet(
        [],
        (function* () {
          yield '<mergeCells>';
          yield* times(1_000_000, (i) => `<mergeCell ref="A${i + FIRST}:B${i + FIRST}"/>`);
          yield '</mergeCells>';
        })(),
      ),
  },
  {
    name: 'as many merges as allowed',
    zh: '合并单元格达到上限',
    parts: () =>
      onlySheet(
        times(32_000, (i) => row(i + FIRST, i % 100 === 0 ? HEADER : [i, null, name(i), null, i, i, null])),
        (function* () {
          yield '<mergeCells>';
          yield* times(
            19_900,
            (i) =>
              `<mergeCell ref="${i % 2 ? 'A' : 'C'}${(i >> 1) + 1}:${i % 2 ? 'B' : 'D'}${(i >> 1) + 1}"/>`,
          );
          yield '</mergeCells>';
        })(),
      ),
  },
  {
    name: 'data validations',
    zh: '很多数据有效性',
    parts: () =>
      onlySheet(
        [],
        (function* () {
          yield '<dataValidations>';
          yield* times(
            60_000,
            (i) =>
              `<dataValidation type="list" sqref="A${i + FIRST}:XFD1048576"><formula1>"${noise(200, i)}"</formula1></dataValidation>`,
          );
          yield '</dataValidations>';
        })(),
      ),
  },
  {
    name: 'widest table',
    zh: '最宽的表',
    parts: () =>
      onlySheet(
        times(12, (i) =>
          row(
            i + FIRST,
            Array.from({ length: 16_384 }, (_, c) =>
              i < 3 ? `${name(c)}${i}${c >> (3 - i)}` : c === 0 ? `行${i}` : c * i,
            ),
          ),
        ),
      ),
  },
  {
    name: 'widest landscape',
    zh: '最宽的横表',
    parts: () =>
      onlySheet(
        times(12, (i) =>
          row(
            i + FIRST,
            Array.from({ length: 16_384 }, (_, c) =>
              c === 0 ? (i === 0 ? '期间' : `${2000 + i}年`) : i === 0 ? name(c) : c,
            ),
          ),
        ),
      ),
  },
  {
    name: 'hidden rows and cells out of order',
    zh: '隐藏行与倒序的单元格',
    parts: () =>
      onlySheet(
        times(
          24_000,
          (i) =>
            `<row r="${24_000 + FIRST - i}"${i % 2 ? ' hidden="1"' : ''}>${[...times(8, (c) => `<c r="${letters(8 - c)}${24_000 + FIRST - i}"><v>${c}</v></c>`)].join('')}</row>`,
        ),
      ),
  },
  {
    name: 'headers everywhere',
    zh: '到处都是表头',
    parts: () =>
      onlySheet(
        times(28_000, (i) => row(i + FIRST, i % 2 === 0 ? HEADER : [1, 'SRV02', name(i), '项', 1, i, null])),
      ),
  },
  {
    name: 'unknown names',
    zh: '全是不认识的指标名',
    parts: () =>
      onlySheet(
        times(28_000, (i) =>
          row(i + FIRST, [i, `X${i}`, `${noise(20, i)}到款额`, '万元', '约3', noise(6, i), null]),
        ),
      ),
  },
  {
    name: 'one figure again and again',
    zh: '同一个数反复填报',
    parts: () =>
      onlySheet(times(9_990, (i) => row(i + FIRST, [i, 'SRV02', '技术服务项目数', '项', i, i * 100, null]))),
  },
  {
    name: 'each figure wrong',
    zh: '每个数都有错',
    parts: () =>
      onlySheet(
        times(9_990, (i) =>
          row(i + FIRST, [
            i,
            'SRV04',
            '横向技术服务到款额',
            '人',
            '约３０余',
            `${'9'.repeat(190)}万亿${i}`,
            null,
          ]),
        ),
      ),
  },
  {
    name: 'long labels in a deep group',
    zh: '层层其中的长标签',
    parts: () =>
      onlySheet(
        times(24_000, (i) =>
          row(i + FIRST, [
            i % 3 ? null : i,
            null,
            `${i % 3 ? '其中：' : ''}${noise(150, i)}`,
            '项',
            i,
            i,
            null,
          ]),
        ),
      ),
  },
];

export const HOSTILE: readonly Hostile[] = [...STRUCTURE, ...TEXTS, ...TABLES];
