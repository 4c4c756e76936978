import { problem, type Problem } from '../problem.js';

/** A code that is not registered, with those that are. */
export function unknownCode(
  what: 'consortium' | 'member',
  zh: string,
  found: string,
  known: string[],
): Problem {
  const list = known.join(', ');
  return problem(
    `unknown-${what}`,
    { zh: `没有${zh} ${found}`, en: `there is no ${what} ${found}` },
    known.length > 0
      ? { zh: `已登记的${zh}：${list}`, en: `registered: ${list}` }
      : {
          zh: '先用 luoxuan consortium add 登记，或运行 luoxuan demo',
          en: 'register one with luoxuan consortium add, or run luoxuan demo',
        },
    { found },
  );
}
