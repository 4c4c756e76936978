import type { ProposalResult } from '@luoxuan/spiral';
import type { Terminal } from '../terminal.js';

/** Each proposal with the reasons that it stands on. */
export const proposalLines = (proposals: readonly ProposalResult[], terminal: Terminal): string[] =>
  proposals.flatMap((p) =>
    p.ok
      ? [
          `${p.indicator} ${p.name}  ${p.year}  ${p.value} ${p.unit}`,
          ...p.reasons.map((r) => `    ${terminal.say(r)}`),
        ]
      : [`${p.indicator}  ${terminal.say(WHY_NOT[p.reason])}`],
  );

const WHY_NOT = {
  context: { zh: '只展示，不设目标', en: 'shown only, no target' },
  'nothing-known': {
    zh: '没有依据：没有数据、计划或参照',
    en: 'nothing to go by: no figure, no plan, no peers',
  },
};

/** The proposals as a file that `target import` takes, to be looked through before. */
export function proposalsYaml(
  consortium: string,
  year: number,
  proposals: readonly ProposalResult[],
): string {
  const lines = proposals.flatMap((p) =>
    p.ok
      ? [
          `  # ${p.name}：${p.reasons.map((r) => r.zh).join('')}`,
          `  - { indicator: ${p.indicator}, years: { ${p.year}: '${p.value}' } }`,
        ]
      : [],
  );
  return [`consortium: ${consortium}`, `reason: ${year} 年目标建议`, 'targets:', ...lines, ''].join('\n');
}
