import type { Figure, IndicatorResult, Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { show } from './figures.js';

/** What stands apart from the score: basic indicators met or not, and vetoes. Nothing where the standard has none. */
export function gateLines({ dimensions, vetoFree }: Scorecard, terminal: Terminal): string[] {
  const all = dimensions.flatMap((d) => d.indicators);
  const [gates, vetoes] = [all.filter((i) => i.kind === 'basic'), all.filter((i) => i.kind === 'veto')];
  return [
    ...(gates.length === 0 ? [] : [terminal.say(gatesInWords(gates))]),
    ...(vetoes.length === 0 ? [] : [terminal.say(vetoesInWords(vetoes, vetoFree))]),
  ];
}

function gatesInWords(gates: readonly IndicatorResult[]): Bilingual {
  const [failed, open] = [false, null].map((met) => gates.filter((i) => i.floorMet === met));
  const met = gates.length - (failed?.length ?? 0) - (open?.length ?? 0);
  const told: Bilingual[] = [
    { zh: `${gates.length} 项中达到 ${met} 项`, en: `${met} of ${gates.length} met` },
    ...(failed ?? []).map((i) => ({
      zh: `未达到：${i.name} ${show(i.value)}，门槛 ${show(lineOf(i))}`,
      en: `not met: ${i.nameEn ?? i.name} ${show(i.value)}, gate ${show(lineOf(i))}`,
    })),
    ...(open ?? []).map(({ name, nameEn = name }) => ({
      zh: `无法判断：${name}`,
      en: `cannot be judged: ${nameEn}`,
    })),
  ];
  return {
    zh: `基础性（门槛）：${told.map((t) => t.zh).join('；')}`,
    en: `basic (gates): ${told.map((t) => t.en).join('; ')}`,
  };
}

/** The floor; a gate that has none is held against its target. */
const lineOf = ({ floor, target }: IndicatorResult): Figure => (floor.exact === null ? target : floor);

function vetoesInWords(vetoes: readonly IndicatorResult[], vetoFree: boolean | null): Bilingual {
  if (vetoFree === null)
    return { zh: '否定性：未报送，无法判断', en: 'vetoes: not reported, cannot be judged' };
  if (vetoFree) return { zh: '否定性：没有发生', en: 'vetoes: none' };
  const cases = vetoes.filter((i) => (i.value.value ?? 0) > 0);
  const listed = (name: (i: IndicatorResult) => string): string[] =>
    cases.map((i) => `${name(i)} ${show(i.value)}`);
  return {
    zh: `否定性：${listed((i) => i.name).join('、')}，一票否决，与得分无关`,
    en: `vetoes: ${listed(({ name, nameEn = name }) => nameEn).join(', ')}; the whole fails, whatever the score`,
  };
}
