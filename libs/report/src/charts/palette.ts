/** One accent; everything else is ink and greys, so that the charts read in black and white. */
export const PALETTE = {
  accent: '#1b4b4f',
  tint: '#e4eceb',
  ink: '#222222',
  soft: '#5d6666',
  grid: '#dde3e2',
  paper: '#ffffff',
} as const;

/**
 * The family that whoever draws registers Noto Sans SC as: under a name of our own, no font of that name on the machine
 * can take its place.
 */
export const CHART_FONT = 'Luoxuan Sans';
