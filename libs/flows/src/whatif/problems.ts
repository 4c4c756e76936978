import type { Standard } from '@luoxuan/catalog';
import type { ChangeFault } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import { problem, type Problem } from '../problem.js';

/** A weight or a target that cannot be tried, in words. */
export function changeProblem({ code, subject, found }: ChangeFault, { dimensions }: Standard): Problem {
  const codes = dimensions.flatMap((d) => d.groups).flatMap((g) => g.indicators.map((i) => i.code));
  const known = [...dimensions.map((d) => d.code), ...codes].join(', ');
  const texts: Record<ChangeFault['code'], [what: Bilingual, mend: Bilingual]> = {
    'unknown-code': [
      { zh: `标准中没有 ${subject}`, en: `the standard has no ${subject}` },
      { zh: `可写的编码：${known}`, en: `there are: ${known}` },
    ],
    'not-graded': [
      { zh: `${subject} 是门槛或否决指标，没有权重`, en: `${subject} is a gate or a veto and has no weight` },
      { zh: '只能改实质性指标的权重', en: 'change the weight of a substantive indicator' },
    ],
    'not-a-share': [
      {
        zh: `${subject} 的权重「${found}」不在 0—100 之间`,
        en: `the weight "${found}" of ${subject} is not 0 to 100`,
      },
      { zh: '写作 TAL12=20，单位 %', en: 'write TAL12=20, in %' },
    ],
    'not-a-number': [
      { zh: `${subject} 的目标值「${found}」不是数`, en: `the target "${found}" of ${subject} is no number` },
      { zh: '写作 SRV04=4000，用指标自己的单位', en: "write SRV04=4000, in the indicator's own unit" },
    ],
    'over-100': [
      {
        zh: `${subject} 的权重合计 ${found}%，超过 100%`,
        en: `the weights of ${subject} are ${found} % together`,
      },
      { zh: '减小其中之一', en: 'make one of them smaller' },
    ],
    'nothing-scaled': [
      {
        zh: `${subject} 的权重合计 ${found}%，没有其他项承担其余`,
        en: `the weights of ${subject} are ${found} %, and nothing else takes the rest`,
      },
      { zh: '使其合计为 100，或少给一项', en: 'let them be 100 together, or leave one out' },
    ],
  };
  const [what, mend] = texts[code];
  return problem(`weight-${code}`, what, mend, { subject, found });
}

export const unknownStandard = (found: string, standards: readonly Standard[]): Problem => {
  const known = standards.map((s) => `${s.code}@${s.version}`).join(', ');
  return problem(
    'unknown-standard',
    { zh: `指标目录中没有标准 ${found}`, en: `the catalogue has no standard ${found}` },
    { zh: `可用的标准：${known}`, en: `there are: ${known}` },
    { standard: found },
  );
};
