import type { Threshold } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';

const GRAVEST_FIRST = ['red', 'yellow', 'blue'] as const;
export type Colour = (typeof GRAVEST_FIRST)[number];

/** The gravest level whose threshold `holds` says is crossed; null where none is. */
export const levelWhere = (
  levels: Record<Colour, Threshold>,
  holds: (threshold: Rational) => boolean,
): Colour | null => GRAVEST_FIRST.find((colour) => holds(new Rational(String(levels[colour].value)))) ?? null;
