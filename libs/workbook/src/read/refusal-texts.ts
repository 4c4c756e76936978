import type { Bilingual } from '@luoxuan/wording';
import type { RefusalWord } from './refusal-words.js';

/** `{name}` is filled from the refusal's details of that name. */
interface RefusalText {
  message: Bilingual;
  mend: Bilingual;
}

const SAVE_AS_XLSX: Bilingual = {
  zh: '请用 Excel 或 WPS 打开，选择“另存为 → Excel 工作簿 (*.xlsx)”，再上传另存的文件。',
  en: 'Open it in Excel or WPS, choose "Save as → Excel workbook (*.xlsx)" and upload the saved file.',
};
const SAVE_AGAIN: Bilingual = {
  zh: '请用 Excel 或 WPS 打开该文件，确认内容完整后另存为新的 .xlsx 文件再上传；打不开时请向发送人重新索取。',
  en: 'Open it in Excel or WPS, see that nothing is missing, save it as a new .xlsx file and upload that; if it does not open, ask its sender for it again.',
};
const SEND_AGAIN: Bilingual = {
  zh: '请重新下载或复制该文件，确认能在 Excel 或 WPS 中打开后再上传。',
  en: 'Download or copy the file again, see that it opens in Excel or WPS, and upload it.',
};
const MAKE_SMALLER: Bilingual = {
  zh: '请删去与填报无关的工作表、图片和空白格式，或把数据拆成几个文件后上传。',
  en: 'Remove sheets, pictures and blank formatted rows that are not part of the report, or upload it as several files.',
};
const USE_TEMPLATE: Bilingual = {
  zh: '请下载本系统的模板，把数据复制到模板中（选择性粘贴 → 数值）再上传。',
  en: 'Download the template of this system, copy the data into it (paste special → values) and upload that.',
};

const SHORTEN_TEXT: Bilingual = {
  zh: '请找到文字特别长的单元格（常见于粘贴进来的网页、图片编码或日志），把它删短；找不到时，把要报的数据复制到新工作簿（选择性粘贴 → 数值）再上传。',
  en: 'Find the cell with the very long text (a pasted web page, a picture as text, a log) and shorten it; if it cannot be found, copy the data to a new workbook (paste special → values) and upload that.',
};

/** What mends one kind of `too-many` where removing sheets and pictures does not. */
export const MENDS_OF_TOO_MANY: Partial<Record<RefusalWord, Bilingual>> = {
  'token-bytes': SHORTEN_TEXT,
  'cell-text': SHORTEN_TEXT,
  'xml-depth': SAVE_AGAIN,
};

export const REFUSAL_TEXTS = {
  'cannot-open': {
    message: { zh: '文件打不开：{reason}。', en: 'The file cannot be opened: {reason}.' },
    mend: { zh: '请检查文件名、路径和读取权限。', en: 'Check its name, its folder and that it may be read.' },
  },
  'empty-file': {
    message: { zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
    mend: SEND_AGAIN,
  },
  'file-too-large': {
    message: {
      zh: '文件有 {found} 字节，超过上限 {limit} 字节。',
      en: 'The file has {found} bytes, more than the limit of {limit} bytes.',
    },
    mend: MAKE_SMALLER,
  },
  'not-a-workbook': {
    message: {
      zh: '这不是 Excel 工作簿（.xlsx 或 .xlsm），内容看起来是：{found}。',
      en: 'This is not an Excel workbook (.xlsx or .xlsm); by its content it is: {found}.',
    },
    mend: SAVE_AS_XLSX,
  },
  'zipped-workbook': {
    message: {
      zh: '这是一个压缩包，工作簿 {found} 在压缩包里面。',
      en: 'This is a zip archive with the workbook {found} inside it.',
    },
    mend: { zh: '请先解压，再上传其中的工作簿。', en: 'Unpack it and upload the workbook itself.' },
  },
  'legacy-xls': {
    message: {
      zh: '这是旧版 Excel 97–2003 工作簿（.xls）。',
      en: 'This is an old Excel 97–2003 workbook (.xls).',
    },
    mend: SAVE_AS_XLSX,
  },
  'binary-xlsb': {
    message: { zh: '这是二进制工作簿（.xlsb）。', en: 'This is a binary workbook (.xlsb).' },
    mend: SAVE_AS_XLSX,
  },
  'open-document': {
    message: { zh: '这是 OpenDocument 表格（.ods）。', en: 'This is an OpenDocument spreadsheet (.ods).' },
    mend: SAVE_AS_XLSX,
  },
  'plain-text': {
    message: {
      zh: '这是文本文件（如 .csv），不是工作簿。',
      en: 'This is a text file (such as .csv), not a workbook.',
    },
    mend: SAVE_AS_XLSX,
  },
  'html-table': {
    message: {
      zh: '这是网页（HTML 表格），只是文件名像工作簿；不少系统的“导出 Excel”就是这样。',
      en: 'This is a web page (an HTML table) that is only named like a workbook, as many systems export it.',
    },
    mend: SAVE_AS_XLSX,
  },
  'xml-spreadsheet': {
    message: {
      zh: '这是单个 XML 文件（如 XML 表格 2003），不是 .xlsx 工作簿。',
      en: 'This is a single XML file (such as XML Spreadsheet 2003), not an .xlsx workbook.',
    },
    mend: SAVE_AS_XLSX,
  },
  'lock-file': {
    message: {
      zh: '这是 Excel 或 WPS 打开文件时生成的锁文件（名字以 ~$ 开头），里面没有数据。',
      en: 'This is the lock file (named ~$…) that Excel or WPS makes while a workbook is open; it holds no data.',
    },
    mend: {
      zh: '请关闭正在编辑的工作簿，上传不带 ~$ 的那个文件。',
      en: 'Close the workbook that is being edited and upload the file whose name has no ~$.',
    },
  },
  encrypted: {
    message: {
      zh: '工作簿设有打开密码，内容已加密。',
      en: 'The workbook is protected by a password; its content is encrypted.',
    },
    mend: {
      zh: '请打开后在“文件 → 信息 → 保护工作簿”中去掉打开密码，保存后再上传。',
      en: 'Open it, remove the password under "File → Info → Protect workbook", save it and upload it again.',
    },
  },
  truncated: {
    message: {
      zh: '文件不完整：压缩包的末尾缺失，可能没有下载或复制完。',
      en: 'The file is not whole: the end of the zip is missing; it was probably not downloaded or copied to its end.',
    },
    mend: SEND_AGAIN,
  },
  'broken-zip': {
    message: {
      zh: '文件已损坏：压缩包内部不一致（{part}：{reason}）。',
      en: 'The file is damaged: its zip contradicts itself ({part}: {reason}).',
    },
    mend: SEND_AGAIN,
  },
  'checksum-mismatch': {
    message: {
      zh: '文件已损坏：{part} 的校验和不符。',
      en: 'The file is damaged: the checksum of {part} is wrong.',
    },
    mend: SEND_AGAIN,
  },
  'duplicate-part': {
    message: {
      zh: '文件中有两个同名的部件 {part}，无法判断以哪一个为准。',
      en: 'The file holds two parts of the same name, {part}; which one counts cannot be known.',
    },
    mend: SAVE_AGAIN,
  },
  'suspicious-compression': {
    message: {
      zh: '{part} 解压后有 {found} 字节，是压缩大小的 {ratio} 倍，疑似压缩炸弹。',
      en: '{part} unpacks to {found} bytes, {ratio} times its packed size: it looks like a zip bomb.',
    },
    mend: MAKE_SMALLER,
  },
  'too-many': {
    message: {
      zh: '内容超过读取上限：{what} 为 {found}，上限 {limit}（{where}）。',
      en: 'More than is read: {what} is {found}, the limit is {limit} ({where}).',
    },
    mend: MAKE_SMALLER,
  },
  'not-xml': {
    message: {
      zh: '文件已损坏：{part} 不是完好的 XML（{reason}）。',
      en: 'The file is damaged: {part} is not well-formed XML ({reason}).',
    },
    mend: SAVE_AGAIN,
  },
  doctype: {
    message: {
      zh: '{part} 含有 DOCTYPE 声明。正常的工作簿没有它，它可被用来攻击读取程序。',
      en: '{part} holds a DOCTYPE declaration. Sound workbooks have none; it can be used to attack a reader.',
    },
    mend: USE_TEMPLATE,
  },
  'unknown-encoding': {
    message: {
      zh: '{part} 的字符编码 {found} 无法识别。',
      en: 'The character encoding {found} of {part} is not known.',
    },
    mend: SAVE_AGAIN,
  },
  'outside-grid': {
    message: {
      zh: '工作表“{sheet}”中的地址 {ref} 不是有效的单元格（最后一格是 XFD1048576）。',
      en: 'The address {ref} in sheet "{sheet}" is not a cell of a sheet (the last one is XFD1048576).',
    },
    mend: SAVE_AGAIN,
  },
  'missing-part': {
    message: { zh: '文件已损坏：缺少部件 {part}。', en: 'The file is damaged: its part {part} is missing.' },
    mend: SAVE_AGAIN,
  },
  'external-part': {
    message: {
      zh: '{part} 指向文件之外（{found}）。本系统不读取外部内容。',
      en: '{part} points outside the file ({found}). Nothing outside the file is read.',
    },
    mend: USE_TEMPLATE,
  },
  'missing-string': {
    message: {
      zh: '工作表“{sheet}”的 {ref} 引用了第 {found} 条共享文字，但文件中没有这一条。',
      en: 'Cell {ref} of sheet "{sheet}" refers to shared string {found}, which the file does not hold.',
    },
    mend: SAVE_AGAIN,
  },
  'took-too-long': {
    message: {
      zh: '读取超过 {limit} 毫秒仍未完成，已停止。',
      en: 'Reading took more than {limit} ms and was stopped.',
    },
    mend: MAKE_SMALLER,
  },
  'out-of-memory': {
    message: {
      zh: '读取所需内存超过上限，已停止。',
      en: 'Reading needed more memory than it is given and was stopped.',
    },
    mend: MAKE_SMALLER,
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSAL_TEXTS;
