import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import { SHARED, type NodeCode } from '../nodes/nodes.js';
import type { NodeState, NodeStatus, SpiralState } from '../result.js';
import { inWords } from '../wording.js';
import { element, escaped } from './element.js';
import { ACCENT, lesser, mark, SOFT, STATUS_NAMES } from './mark.js';
import { along, loopPath, WAIST, type Along, type Point, type Segment } from './path.js';

export interface SpiralDrawing {
  /** Of whom and when, e.g. 云州市域产教联合体 2025年 */
  title: Bilingual;
  /** 螺旋的上升 in points: the arrow points where it leads */
  lift?: Figure;
}

const WIDTH = 540;
const STATIC = { width: 176, height: 350 };
const DYNAMIC = { width: 128, height: 216 };
/** Of the title above, and of the legend below. */
const [HEAD, FOOT] = [96, 92];
const HEIGHT = HEAD + STATIC.height + DYNAMIC.height + FOOT;
const RADIUS = 15;
const FONT = "'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

/**
 * The quality spiral as an 8, a picture that stands alone: the year's loop above, the month's below, the three nodes that
 * they share at the crossing. A state is told by its shape, colour only repeats it; the description says all in words.
 */
export function spiralSvg(spiral: SpiralState, { title, lift }: SpiralDrawing): string {
  const [upper, lower] = [
    loopPath(STATIC.width, STATIC.height, -1),
    loopPath(DYNAMIC.width, DYNAMIC.height, 1),
  ];
  const picture = [
    loop(upper, own(spiral.static), 7),
    loop(lower, own(spiral.dynamic), 4.5),
    crossing(spiral),
    caption(-STATIC.height * 0.58, { zh: '静螺旋 · 年', en: 'static loop, a year' }),
    caption(DYNAMIC.height * 0.42, { zh: '动螺旋 · 月', en: 'dynamic loop, a month' }),
    ...(lift === undefined ? [] : [liftArrow(lift)]),
    legend(),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      'aria-labelledby': 'spiral-title spiral-desc',
      'font-family': FONT,
    },
    element('title', { id: 'spiral-title' }, escaped(`8 字形质量螺旋：${title.zh} / ${title.en}`)),
    element('desc', { id: 'spiral-desc' }, escaped(described(spiral))),
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#fff' }),
    words([WIDTH / 2, 30], title, 18, 11, ACCENT),
    element('g', { transform: `translate(${WIDTH / 2} ${HEAD + STATIC.height})` }, ...picture),
  );
}

const isShared = ({ code }: NodeState): boolean => SHARED.includes(code as NodeCode);

/** Those of one loop alone, in the order in which it is travelled after the crossing. */
function own(loop: readonly NodeState[]): NodeState[] {
  const last = loop.findLastIndex(isShared);
  return [...loop.slice(last + 1), ...loop.slice(0, last + 1).filter((n) => !isShared(n))];
}

function loop(path: readonly Segment[], nodes: readonly NodeState[], weight: number): string {
  const d = path.map(
    ([a, b, c, e], i) =>
      `${i === 0 ? `M${a.join(' ')} ` : ''}C${[b, c, e].map((p) => p.map((v) => Math.round(v * 10) / 10).join(' ')).join(' ')}`,
  );
  const steps = nodes.length + 1;
  const arrows = Array.from({ length: steps }, (_, i) => arrow(along(path, (i + 0.5) / steps)));
  const marks = nodes.map((node, i) => {
    const { at } = along(path, (i + 1) / steps);
    return labelled(node, node.status, at, insideOf(at));
  });
  return [
    element('path', { d: d.join(' '), fill: 'none', stroke: ACCENT, 'stroke-width': weight }),
    ...arrows,
    ...marks,
  ].join('');
}

/** The three nodes that both loops pass; where they disagree the less favourable state is shown. */
function crossing(spiral: SpiralState): string {
  const shared = spiral.static.filter(isShared);
  const step = (2 * WAIST) / Math.max(1, shared.length - 1);
  const strand = element('path', { d: `M${-WAIST} 0 H${WAIST}`, stroke: ACCENT, 'stroke-width': 9 });
  const arrows = shared.slice(1).map((_, i) => arrow({ at: [-WAIST + (i + 0.5) * step, 0], degrees: 0 }));
  const marks = shared.map((node, i) => {
    const other = spiral.dynamic.find((n) => n.code === node.code)?.status ?? node.status;
    return labelled(node, lesser(node.status, other), [-WAIST + i * step, 0], 'above');
  });
  return [strand, ...arrows, ...marks].join('');
}

type Side = 'above' | 'below' | 'left' | 'right';

/** Where a label lies that stays inside its loop. */
function insideOf([x, y]: Point): Side {
  if (Math.abs(x) < WAIST * 0.8) return y < 0 ? 'below' : 'above';
  return x > 0 ? 'left' : 'right';
}

const AWAY = RADIUS + 8;

function labelled({ label }: NodeState, status: NodeStatus, [x, y]: Point, side: Side): string {
  const at: Readonly<Record<Side, Point>> = {
    above: [x, y - AWAY - 14],
    below: [x, y + AWAY + 10],
    left: [x - AWAY, y],
    right: [x + AWAY, y],
  };
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle';
  return mark(status, [x, y], RADIUS) + words(at[side], label, 16, 10, '#1c1c1c', anchor);
}

/** Chinese above, English below it. */
const words = (
  [x, y]: Point,
  { zh, en }: Bilingual,
  size: number,
  small: number,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string =>
  element(
    'text',
    { x, y, 'text-anchor': anchor, 'font-size': size, 'font-weight': 'bold', fill },
    escaped(zh),
  ) +
  element(
    'text',
    { x, y: y + small + 4, 'text-anchor': anchor, 'font-size': small, fill: SOFT },
    escaped(en),
  );

const arrow = ({ at: [x, y], degrees }: Along): string =>
  element('path', {
    d: 'M9 0 L-6 7 L-6 -7 z',
    fill: ACCENT,
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) rotate(${Math.round(degrees)})`,
  });

const caption = (y: number, text: Bilingual): string => words([0, y], text, 20, 11, ACCENT);

/** Beside the year's loop: whether the turn ended higher or lower than the last one. */
function liftArrow(lift: Figure): string {
  const [x, y] = [WIDTH / 2 - 56, -STATIC.height - 10];
  const degrees = (lift.value ?? 0) > 0 ? -90 : (lift.value ?? 0) < 0 ? 90 : 0;
  const shape = element('path', { d: 'M-30 -2 H14 V-9 L30 0 L14 9 V2 H-30 z', fill: ACCENT });
  return [
    element('g', { transform: `translate(${x} ${y}) rotate(${degrees})` }, shape),
    words([x, y + 52], inWords(lift, 'signed'), 15, 10, ACCENT),
  ].join('');
}

function legend(): string {
  const y = DYNAMIC.height + FOOT - 40;
  const entries = Object.entries(STATUS_NAMES) as [NodeStatus, Bilingual][];
  const step = (WIDTH - 20) / entries.length;
  return entries
    .map(([status, name], i) => {
      const x = -WIDTH / 2 + 24 + i * step;
      return mark(status, [x, y], 9) + words([x + 16, y + 1], name, 13, 9, '#1c1c1c', 'start');
    })
    .join('');
}

/** The states of all nodes in words, for whoever cannot see the picture. */
function described(spiral: SpiralState): string {
  const line = (nodes: readonly NodeState[], language: keyof Bilingual): string =>
    nodes
      .map((n) => `${n.label[language]} ${STATUS_NAMES[n.status][language]}`)
      .join(language === 'zh' ? '，' : ', ');
  return [
    `静螺旋（年）：${line(spiral.static, 'zh')}。动螺旋（月）：${line(spiral.dynamic, 'zh')}。`,
    `Static loop: ${line(spiral.static, 'en')}. Dynamic loop: ${line(spiral.dynamic, 'en')}.`,
  ].join(' ');
}
