import { Rational } from '@luoxuan/quantity';
import { known } from '@luoxuan/scoring';
import { LOOPS, NODES } from '../nodes/nodes.js';
import type { NodeState, NodeStatus, SpiralState } from '../result.js';
import { mark } from './mark.js';
import { spiralSvg } from './spiral-svg.js';

const STATES: NodeStatus[] = ['done', 'in-progress', 'open', 'not-applicable'];
const TITLE = { zh: '云州市域产教联合体 2025年', en: 'Yunzhou, 2025' };
const loop = (codes: readonly (keyof typeof NODES)[], status?: NodeStatus): NodeState[] =>
  codes.map((code, i) => ({
    code,
    label: NODES[code],
    status: status ?? STATES[i % 4]!,
    facts: [],
    missing: [],
  }));
const spiral = (status?: NodeStatus): SpiralState => ({
  static: loop(LOOPS.static, status),
  dynamic: loop(LOOPS.dynamic, status),
});

/** Opens and closes every element in order, as a reader of XML demands. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  return open.length === 0;
}
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);

describe('the drawing of the 8', () => {
  it('stands alone: one well-formed SVG with its namespace, size, title and description', () => {
    const svg = spiralSvg(spiral(), { title: TITLE });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain(
      '<title id="spiral-title">8 字形质量螺旋：云州市域产教联合体 2025年 / Yunzhou, 2025</title>',
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity|href|<script/u);
  });

  it('names every node in both languages, those at the crossing once', () => {
    const drawn = texts(spiralSvg(spiral(), { title: TITLE }));
    for (const code of new Set([...LOOPS.static, ...LOOPS.dynamic])) {
      const times = code === 'improve' ? 2 : 1;
      expect(drawn.filter((t) => t === NODES[code].zh)).toHaveLength(times);
      expect(drawn.filter((t) => t === NODES[code].en)).toHaveLength(times);
    }
  });

  it('says the state of every node in words too', () => {
    const desc = /<desc[^>]*>([^<]*)<\/desc>/u.exec(spiralSvg(spiral(), { title: TITLE }))?.[1];
    expect(desc).toContain('静螺旋（年）：目标 已完成，标准 进行中，计划 未开始，组织 不适用，实施 已完成');
    expect(desc).toContain('Dynamic loop: Plan done, Organise in progress');
  });

  it('tells the states apart without colour', () => {
    const shapes = STATES.map((status) => mark(status, [0, 0], 15).replace(/ (fill|stroke)="[^"]*"/gu, ''));
    expect(new Set(shapes).size).toBe(STATES.length);
  });

  it('shows the less favourable state where the loops disagree at the crossing', () => {
    const given = { static: loop(LOOPS.static, 'done'), dynamic: loop(LOOPS.dynamic, 'open') };
    const ticks = (svg: string) => svg.split('stroke-linecap').length - 1;
    const all = ticks(spiralSvg(spiral('done'), { title: TITLE }));
    // The three of the crossing and the month's own three are open; the legend has its tick in both.
    expect(ticks(spiralSvg(given, { title: TITLE }))).toBe(all - 6);
  });

  it.each([
    [5, '+5.00 分', 'rotate(-90)'],
    [-2.5, '−2.50 分', 'rotate(90)'],
    [0, '0.00 分', 'rotate(0)'],
  ])('points where the lift of %d leads', (value, text, turned) => {
    const svg = spiralSvg(spiral(), { title: TITLE, lift: known(new Rational(value), '分', 2) });
    expect(texts(svg)).toContain(text);
    expect(svg).toContain(`${turned}"><path d="M-30`);
    expect(spiralSvg(spiral(), { title: TITLE })).not.toContain('M-30');
  });

  it('takes any name', () => {
    const svg = spiralSvg(spiral(), { title: { zh: '<甲> & "乙"\u0007', en: 'A & B' } });
    expect(svg).toContain('&lt;甲&gt; &amp; &quot;乙&quot;');
    expect(svg).not.toContain('\u0007');
    expect(isWellFormed(svg)).toBe(true);
  });

  it('is the same for the same state', () => {
    expect(spiralSvg(spiral(), { title: TITLE })).toBe(spiralSvg(spiral(), { title: TITLE }));
  });
});
