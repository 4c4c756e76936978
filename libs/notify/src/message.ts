/** What an office is told, in one language, for every channel to put into its own form. */
export interface Message {
  /** The same message has the same id: letters, digits and hyphens. */
  id: string;
  title: string;
  sections: Section[];
  /** Where it comes from */
  footer: string;
  /** Said at the end of a message that is too long for its channel; `{n}` is how many lines are left out */
  more: string;
}

export interface Section {
  heading: string;
  lines: string[];
}

/** For mail and files. */
export const plainText = ({ title, sections, footer }: Message): string =>
  [
    title,
    ...sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map((l) => `  · ${l}`)]),
    '',
    footer,
    '',
  ].join('\n');

/** Markdown as the group robots know it, of so many bytes at most. */
export function markdown(message: Message, mostBytes: number): string {
  const { title, sections, footer } = message;
  const head = [`### ${literal(title)}`, ''];
  const body = sections.flatMap(({ heading, lines }) => [
    `**${literal(heading)}**`,
    '',
    ...lines.map((line) => `- ${literal(line)}`),
    '',
  ]);
  return fitted({ head, body, foot: [literal(footer)] }, message.more, mostBytes).join('\n');
}

/** Lines of which as many are kept as fit, the head and the foot always. */
export function fitted(
  { head, body, foot }: Record<'head' | 'body' | 'foot', string[]>,
  more: string,
  mostBytes: number,
): string[] {
  const whole = [...head, ...body, ...foot];
  if (size(whole) <= mostBytes) return whole;
  for (let kept = body.length - 1; kept > 0; kept--) {
    const left = body.slice(kept).filter((line) => line !== '').length;
    const short = [...head, ...body.slice(0, kept), more.replace('{n}', String(left)), '', ...foot];
    if (size(short) <= mostBytes) return short;
  }
  return [...head, more.replace('{n}', String(body.length)), '', ...foot];
}

const size = (lines: string[]): number => Buffer.byteLength(lines.join('\n'));

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
  '@': '＠',
};

/** What came out of a spreadsheet is text, never a link, a mention or a heading: robots know no escapes. */
const literal = (text: string): string => text.replace(/[*_`[\]<>#@]/g, (mark) => FULL_WIDTH[mark] ?? mark);
