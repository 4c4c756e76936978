import type { Bilingual } from '@luoxuan/wording';

/** Words that stand in a refusal's details as codes and in its message in the reader's language. */
export const REFUSAL_WORDS = {
  // what there is too much of
  'zip-entries': { zh: '压缩包条目数', en: 'the number of zip entries' },
  'part-bytes': { zh: '单个部件解压后的字节数', en: 'the unpacked size of one part in bytes' },
  'inflated-bytes': { zh: '解压后的总字节数', en: 'the unpacked size in bytes' },
  'token-bytes': { zh: '一处文字的长度（字节）', en: 'the length of one text in bytes' },
  'xml-depth': { zh: 'XML 嵌套层数', en: 'the depth of the XML' },
  sheets: { zh: '工作表数', en: 'the number of sheets' },
  'sheet-name-length': { zh: '工作表名称的字数', en: 'the length of a sheet name' },
  rows: { zh: '行数', en: 'the number of rows' },
  cells: { zh: '有内容的单元格数', en: 'the number of cells with content' },
  'cell-text': { zh: '一个单元格的字数', en: 'the number of characters in one cell' },
  'total-text': { zh: '全部单元格的总字数', en: 'the number of characters in all cells' },
  'shared-strings': { zh: '共享文字条数', en: 'the number of shared strings' },
  'shared-text': { zh: '共享文字的总字数', en: 'the number of characters in shared strings' },
  relationships: { zh: '关系条数', en: 'the number of relationships' },
  'cell-formats': { zh: '单元格格式数', en: 'the number of cell formats' },
  'number-formats': { zh: '自定义数字格式数', en: 'the number of number formats' },
  merges: { zh: '合并区域数', en: 'the number of merged ranges' },
  validations: { zh: '数据验证区域数', en: 'the number of validated ranges' },
  workbook: { zh: '整个文件', en: 'the whole file' },
  // what is wrong in a zip
  'end-record': {
    zh: '目录尾不唯一或位置不对',
    en: 'its end record is not unique or not where it should be',
  },
  'entry-count': { zh: '目录条目数与声明不符', en: 'the directory does not hold as many entries as it says' },
  'directory-entry': { zh: '目录条目不完整', en: 'a directory entry is not whole' },
  'local-header': {
    zh: '条目头缺失或与目录不符',
    en: 'its local header is missing or does not agree with the directory',
  },
  overlap: { zh: '条目互相重叠', en: 'entries overlap' },
  'declared-size': { zh: '解压后的大小与声明不符', en: 'its unpacked size is not the declared one' },
  deflate: { zh: '压缩数据已损坏', en: 'its compressed data is damaged' },
  compression: { zh: '使用了不支持的压缩方式', en: 'it is compressed by a method that is not supported' },
  directory: { zh: '压缩包目录', en: 'the zip directory' },
  // what is wrong in XML
  'not-closed': { zh: '在元素结束之前中断', en: 'it ends inside an element' },
  'wrong-end-tag': { zh: '结束标签与开始标签不符', en: 'an end tag does not match its start tag' },
  tag: { zh: '标签写法有误', en: 'a tag is malformed' },
  character: { zh: '含有 XML 不允许的字符', en: 'it holds a character that XML does not allow' },
  entity: { zh: '含有未定义的实体', en: 'it holds an entity that is not defined' },
  'no-root': { zh: '没有根元素', en: 'it has no root element' },
  'after-root': { zh: '根元素之后还有内容', en: 'something follows its root element' },
  'wrong-root': { zh: '根元素不对', en: 'its root element is another one' },
  // what a file is instead
  pdf: { zh: 'PDF 文档', en: 'a PDF document' },
  image: { zh: '图片', en: 'a picture' },
  archive: { zh: '压缩包（不含工作簿）', en: 'an archive without a workbook' },
  rar: { zh: 'RAR 压缩包', en: 'a RAR archive' },
  '7z': { zh: '7z 压缩包', en: 'a 7z archive' },
  gzip: { zh: 'gzip 压缩包', en: 'a gzip archive' },
  docx: { zh: 'Word 文档（.docx）', en: 'a Word document (.docx)' },
  pptx: { zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' },
  'old-office': { zh: '旧版 Office 文件', en: 'a file of an old Office' },
  'open-document-text': { zh: 'OpenDocument 文档', en: 'an OpenDocument document' },
  'unknown-bytes': { zh: '无法识别的二进制数据', en: 'bytes of no known kind' },
  'chart-only': { zh: '没有工作表的 Office 文件', en: 'an Office file without worksheets' },
  // why a file cannot be opened
  'not-found': { zh: '文件不存在', en: 'it does not exist' },
  'not-a-file': { zh: '这是文件夹，不是文件', en: 'it is a folder' },
  'no-permission': { zh: '没有读取权限', en: 'it may not be read' },
  'read-error': { zh: '读取出错', en: 'it cannot be read' },
} as const satisfies Record<string, Bilingual>;

export type RefusalWord = keyof typeof REFUSAL_WORDS;
