import type { Bilingual } from '@luoxuan/wording';
import type { YAMLError } from 'yaml';
import type { CatalogFault } from '../fault.js';

interface Trouble {
  what: Bilingual;
  mend: Bilingual;
}

const TROUBLES: Partial<Record<YAMLError['code'], Trouble>> = {
  DUPLICATE_KEY: {
    what: { zh: '同一个键写了两次', en: 'a key is written twice' },
    mend: { zh: '删去其中一个', en: 'remove one of the two' },
  },
  TAB_AS_INDENT: {
    what: { zh: '用制表符缩进', en: 'a tab is used to indent' },
    mend: { zh: '改用空格缩进', en: 'indent with blanks' },
  },
  BAD_INDENT: {
    what: { zh: '缩进不对', en: 'the indentation is wrong' },
    mend: { zh: '与同级的键对齐', en: 'align it with its neighbours' },
  },
  MISSING_CHAR: {
    what: {
      zh: '缺少字符（引号、括号、逗号或冒号）',
      en: 'a character is missing (quote, bracket, comma or colon)',
    },
    mend: { zh: '补上缺少的字符', en: 'add the missing character' },
  },
  BAD_SCALAR_START: {
    what: { zh: '值以 YAML 的保留字符开头', en: 'a value begins with a character that YAML reserves' },
    mend: { zh: '给这个值加引号', en: 'put the value in quotes' },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: { zh: '一行里有两个冒号', en: 'there are two colons in one line' },
    mend: { zh: '给值加引号，或另起一行', en: 'put the value in quotes, or begin a new line' },
  },
  MULTILINE_IMPLICIT_KEY: {
    what: {
      zh: '键跨了行，多半是少了冒号',
      en: 'a key runs over several lines, most likely a colon is missing',
    },
    mend: { zh: '在键后补上冒号和空格', en: 'add a colon and a blank after the key' },
  },
  MULTIPLE_DOCS: {
    what: { zh: '一个文件里有多个 YAML 文档', en: 'a file holds several YAML documents' },
    mend: { zh: '拆成多个文件', en: 'split it into several files' },
  },
  TAG_RESOLVE_FAILED: {
    what: { zh: '使用了 YAML 标签（!）', en: 'a YAML tag (!) is used' },
    mend: { zh: '去掉标签，或给值加引号', en: 'remove the tag, or put the value in quotes' },
  },
  BAD_ALIAS: {
    what: { zh: '使用了 YAML 引用（*）', en: 'a YAML alias (*) is used' },
    mend: { zh: '直接写出值，或给值加引号', en: 'write the value out, or put it in quotes' },
  },
  RESOURCE_EXHAUSTION: {
    what: { zh: '嵌套太深', en: 'it is nested too deeply' },
    mend: { zh: '检查多余的括号或短横', en: 'look for superfluous brackets or hyphens' },
  },
};

/** Wording of a YAML syntax error; `message` is the parser's own, used where we have no better one. */
export function syntaxWording(
  code: YAMLError['code'],
  message: string,
): Pick<CatalogFault, 'what' | 'expected' | 'mend'> {
  const trouble = TROUBLES[code] ?? {
    what: { zh: `YAML 写法有误（${message}）`, en: `the YAML is malformed (${message})` },
    mend: {
      zh: '检查这一行的冒号、引号、括号和缩进',
      en: 'check colons, quotes, brackets and indentation of this line',
    },
  };
  return { ...trouble, expected: { zh: '合法的 YAML', en: 'well-formed YAML' } };
}

/** Wording of a bracket or brace that is never closed. */
export function openWording(bracket: string): Pick<CatalogFault, 'what' | 'expected' | 'mend'> {
  const closing = bracket === '[' ? ']' : '}';
  return {
    what: { zh: `括号 ${bracket} 没有闭合`, en: `the ${bracket} opened here is never closed` },
    expected: { zh: `与 ${bracket} 配对的 ${closing}`, en: `a ${closing} that closes it` },
    mend: { zh: `在清单末尾补上 ${closing}`, en: `add ${closing} at the end of the list` },
  };
}
