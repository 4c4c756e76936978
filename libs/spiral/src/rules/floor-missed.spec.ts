import { A } from '../../../scoring/src/testing/small-world.js';
import { raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { floorMissed } from './floor-missed.js';

const YEARLY = { code: 'VAL01', period: 'year', time: 'last' };
const one = (value: number, entry: object, rest: Partial<SmallWatch> = {}): SmallWatch => ({
  elements: [YEARLY],
  entries: [{ code: 'VAL01', weight: 100, ...entry }],
  members: [A],
  facts: { 'VAL01 a 2025': value },
  at: '2025',
  ...rest,
});
const GATE = { weight: 0, kind: 'basic', floor: '≥ 60' };

describe('floor-missed', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['on the floor', one(60, { floor: '≥ 60' }), []],
    ['below it', one(59.99, { floor: '≥ 60' }), ['yellow VAL01']],
    ['below that of a gate', withGate(one(59.99, GATE)), ['red VAL01']],
    ['no floor', one(1, {}), []],
    ['↓ above it', one(18.01, { floor: '≤ 18' }, down()), ['yellow VAL01']],
    ['↓ on it', one(18, { floor: '≤ 18' }, down()), []],
    ['one member is missing', one(1, { floor: '≥ 60' }, { members: undefined }), []],
    ['a flow in the middle of the year', flow('2025-06'), []],
    ['a flow at its end', flow('2025'), ['yellow VAL01']],
    ['no case of a veto', veto(0), []],
    ['one case of a veto', veto(1), ['red VAL01']],
  ])('%s', (_case, world, expected) => {
    expect(raisedBy(floorMissed, watched(world))).toEqual(expected);
  });

  it('says by how much, to whom, and where the figure stands', () => {
    const [warning] = floorMissed(watched(one(59.5, { floor: '≥ 60' })));
    expect(warning).toMatchObject({
      concerns: { department: '科研处', member: 'a' },
      evidence: { value: { text: '59.50' }, floor: { text: '60.00' } },
      cells: [{ member: 'a', ref: 'F1' }],
    });
    expect(warning?.text.zh).toBe('采集项0为 59.50 万元，未达标准值 60.00 万元。');
    expect(warning?.text.en).toContain('misses the floor of 60.00');
  });
});

function down(): Partial<SmallWatch> {
  return { indicators: [{ code: 'VAL01', direction: 'down' }] };
}

/** A gate cannot stand alone: somebody has to carry the weight. */
function withGate(world: SmallWatch): SmallWatch {
  return {
    ...world,
    elements: [YEARLY, { ...YEARLY, code: 'VAL02' }],
    entries: [...(world.entries ?? []), { code: 'VAL02', weight: 100 }],
  };
}

function flow(at: string): SmallWatch {
  const facts = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`VAL01 a 2025-${String(i + 1).padStart(2, '0')}`, 1]),
  );
  return { ...one(0, { floor: '≥ 60' }), elements: [{ code: 'VAL01' }], facts, at };
}

function veto(cases: number): SmallWatch {
  const world = withGate(one(cases, { weight: 0, kind: 'veto' }, down()));
  const indicators = [{ code: 'VAL01', direction: 'down' }, { code: 'VAL02' }];
  return { ...world, indicators };
}
