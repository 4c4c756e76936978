import { ImprovementFlow, StandingWarnings } from '@luoxuan/flows';
import type { Finding, FindingEvent, StandingWarning } from '@luoxuan/spiral';
import { nameOf } from './people.js';
import { expectOk, type World } from './world.js';

/** Something that was said at a tick: about which codes, and the line that tells it. */
export interface Line {
  about: string[];
  text: string;
}

/** What the system says now. */
export interface Sight {
  warnings: StandingWarning[];
  findings: Finding[];
}

export async function look(world: World): Promise<Sight> {
  const { findings } = expectOk(await world.get(ImprovementFlow).list({ consortium: world.code }));
  const warnings = await world.read(async (tx) => {
    const standing = world.get(StandingWarnings);
    return [...(await standing.of(tx, world.code, 'month')), ...(await standing.of(tx, world.code, 'year'))];
  });
  return { warnings, findings };
}

/** What is said now and was not said before: what moved, not what merely goes on. */
export function newLines(before: Sight, now: Sight): Line[] {
  const known = new Set(linesOf(before).map((line) => line.text));
  return linesOf(now).filter((line) => !known.has(line.text));
}

const linesOf = ({ warnings, findings }: Sight): Line[] => [
  ...warnings.flatMap(linesOfWarning),
  ...findings.flatMap(linesOfFinding),
];

/** Indicator and member; the rule where it is about neither. */
function aboutOf({ rule, indicator, member }: Pick<Finding, 'rule' | 'indicator' | 'member'>): string[] {
  const codes = [indicator, member].flatMap((code) => code ?? []);
  return codes.length === 0 ? [rule] : codes;
}

const linesOfWarning = (warning: StandingWarning): Line[] =>
  warning.history
    .filter(({ event }) => event !== 'continued')
    .map(({ period, level, event }) => ({
      about: aboutOf(warning),
      text: `W ${period} ${nameOf(warning)} ${event} ${level}`,
    }));

/** What the system did of its own accord; what people do is planned. */
const linesOfFinding = (finding: Finding): Line[] =>
  finding.events
    .filter((event) => event.author === 'luoxuan')
    .map((event) => ({
      about: aboutOf(finding),
      text: ['F', nameOf(finding), event.type, ...whyOf(event)].join(' '),
    }));

function whyOf(event: FindingEvent): string[] {
  switch (event.type) {
    case 'raised':
    case 'reopened':
      return [event.data.level];
    case 'verified':
    case 'not-effective':
      return event.data.proofs.map((proof) => proof.reason);
    case 'overdue':
      return event.data.late.map((late) => late.why);
    default:
      return [];
  }
}
