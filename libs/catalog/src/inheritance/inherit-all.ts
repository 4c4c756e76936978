import type { DraftStandard } from '../draft.js';
import type { CatalogFault } from '../fault.js';
import { orderByReference } from '../formula/graph.js';
import { standardName } from '../standard-name.js';
import type { WrittenStandard } from '../source/read-standard.js';
import { inherit } from './inherit.js';
import { circle, unknownParent } from './troubles.js';

type Derived = Extract<WrittenStandard, { kind: 'derived' }>;

/**
 * Every standard in full: those that inherit with all that they inherit. Without its parent an heir is not judged;
 * where a file of standards could not be read, nobody is blamed for a parent that may stand in it.
 */
export function inheritAll(
  written: WrittenStandard[],
  someLost: boolean,
): { standards: DraftStandard[]; faults: CatalogFault[] } {
  const standards = written.flatMap((each): DraftStandard[] =>
    each.kind === 'full'
      ? [{ standard: each.entry, incomplete: each.incomplete, refused: each.refused, extends: null }]
      : [],
  );
  const byName = new Map(standards.toReversed().map((each) => [standardName(each.standard.value), each]));
  const derived = written.filter((each) => each.kind === 'derived');
  const parents = new Map(derived.map(({ entry: { value } }) => [standardName(value), [value.extends]]));
  const { order, circles } = orderByReference(parents);
  const known = [...byName.keys(), ...parents.keys()].sort();
  const faults = circles.flatMap((chain) => circleFault(chain, derived));
  for (const name of order) {
    for (const heir of derived.filter(({ entry }) => standardName(entry.value) === name)) {
      const parent = byName.get(heir.entry.value.extends);
      if (!parent) {
        if (!someLost && !parents.has(heir.entry.value.extends))
          faults.push(
            unknownParent(
              heir.entry.site('extends'),
              heir.entry.value.extends,
              known.filter((each) => each !== name),
            ),
          );
        continue;
      }
      const inherited = inherit(heir.entry, parent);
      faults.push(...inherited.faults);
      const full = inFull(heir, parent, inherited.standard);
      standards.push(full);
      if (!byName.has(name)) byName.set(name, full);
    }
  }
  return { standards, faults };
}

/** What is lacking in the parent is lacking in the heir. */
function inFull(heir: Derived, parent: DraftStandard, standard: DraftStandard['standard']): DraftStandard {
  const parts = [...parent.refused].filter((key) => key === 'dimensions');
  return {
    standard,
    incomplete: heir.incomplete || parent.incomplete,
    refused: new Set([...heir.refused, ...parts]),
    extends: heir.entry.value.extends,
  };
}

function circleFault(chain: string[], derived: Derived[]): CatalogFault[] {
  const first = derived.find(({ entry }) => standardName(entry.value) === chain[0]);
  return first ? [circle(first.entry.site('extends'), chain)] : [];
}
