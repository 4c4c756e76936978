import { LOOPS, MAY_CHANGE, NODES, SHARED, type NodeCode } from './nodes.js';
import { transition, TRANSITIONS } from './transitions.js';

describe('the 8-shaped spiral', () => {
  it('has ten static and six dynamic nodes which share plan, organise and implement', () => {
    expect(LOOPS.static).toHaveLength(10);
    expect(LOOPS.dynamic).toHaveLength(6);
    expect(SHARED).toEqual(['plan', 'organise', 'implement']);
    expect(LOOPS.static.map((code) => NODES[code].zh).join('')).toBe(
      '目标标准计划组织实施诊断激励学习创新改进',
    );
    expect(LOOPS.dynamic.map((code) => NODES[code].zh).join('')).toBe('计划组织实施监测预警改进');
  });

  it('leaves every node by exactly one transition and comes back to where the loop begins', () => {
    for (const loop of ['static', 'dynamic'] as const) {
      let node: NodeCode | undefined = LOOPS[loop][0];
      for (let i = 0; i < LOOPS[loop].length; i++) {
        const out = TRANSITIONS.filter((t) => t.loop === loop && t.from === node);
        expect(out).toHaveLength(1);
        expect(out[0]?.turns).toBe(i === LOOPS[loop].length - 1);
        node = out[0]?.to;
      }
      expect(node).toBe(LOOPS[loop][0]);
    }
  });

  it.each([
    ['static', 'implement', 'diagnose', true],
    ['dynamic', 'implement', 'monitor', true],
    ['static', 'implement', 'monitor', false],
    ['dynamic', 'implement', 'diagnose', false],
    ['dynamic', 'warn', 'goal', false],
    ['static', 'goal', 'plan', false],
  ] as const)('%s: %s → %s is %s', (loop, from, to, allowed) => {
    expect(transition(loop, from, to) !== undefined).toBe(allowed);
  });

  it('lets only the static loop change goals and standards', () => {
    expect(MAY_CHANGE.static).toEqual(expect.arrayContaining(['goal', 'standard']));
    expect(MAY_CHANGE.dynamic).toEqual(['plan', 'measure']);
  });
});
