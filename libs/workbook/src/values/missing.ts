/** What offices write for "no figure", folded, without blanks, in upper case. */
const WORDS = new Set([
  '无',
  '暂无',
  '尚无',
  '没有',
  '无数据',
  '暂无数据',
  '没有数据',
  '缺',
  '暂缺',
  '空',
  '不详',
  '未知',
  '不适用',
  '无此项',
  '未统计',
  '暂未统计',
  '尚未统计',
  '未填',
  '未报',
  '未填报',
  '待定',
  '待填',
  '待补',
  '待统计',
  '统计中',
  'N/A',
  'NA',
  'N.A.',
  'NULL',
  'NONE',
  'NIL',
]);

/** Only strokes and dots: / \ — —— - … ...... * ? */
const STROKES = /^(?:[/\\|]+|[-—―─_~]+|[….·]+|\*+|\?+)$/;

/** Whether the folded text says that there is no figure. */
export function isMissing(folded: string): boolean {
  const text = bare(folded);
  return text === '' || STROKES.test(text) || WORDS.has(text);
}

/** 无 and 没有 may as well mean zero. */
export function mayMeanZero(folded: string): boolean {
  return ['无', '没有'].includes(bare(folded));
}

function bare(folded: string): string {
  const text = folded.replace(/ /g, '').toUpperCase();
  return /^\(.*\)$/.test(text) ? text.slice(1, -1) : text;
}
