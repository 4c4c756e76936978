import { COLOURS } from '../../writing/style.js';

const OURS = [COLOURS.error, COLOURS.warning, COLOURS.hint].join('|');
const MARK = new RegExp(`<fgColor rgb="(?:${OURS})"\\s*/>`, 'iu');
const COLOUR = (kind: string): RegExp =>
  new RegExp(`<${kind}\\s((?:rgb|theme|indexed|tint)="[^"<>]*"[^<>]*?)\\s*/>`, 'u');
/** The colour of the window, which programs write behind a solid fill. */
const NO_COLOUR = 'indexed="64"';

/**
 * The fill of a mark. Behind a solid colour nothing is seen, so the colour that the cell had is kept there: when the
 * marked file comes back corrected, it is put in place again.
 */
export function markFill(argb: string, original: string | null): string {
  return solid(`rgb="${argb}"`, original ?? NO_COLOUR);
}

/**
 * Whether the colours behind solid fills are still those that were written: LibreOffice puts others there, and never
 * the one that means none, which the list of findings has.
 */
export function keepsColoursBehind(fills: Buffer): boolean {
  return fills.includes(`bgColor ${NO_COLOUR}`);
}

/** The colour of a solid fill, as its attributes; null for no fill or one with a pattern. */
export function originalColour(fill: string, trustsBehind: boolean): string | null {
  const isMark = MARK.test(fill);
  if (!fill.includes('patternType="solid"') || (isMark && !trustsBehind)) return null;
  const [, colour = null] = COLOUR(isMark ? 'bgColor' : 'fgColor').exec(fill) ?? [];
  return colour === NO_COLOUR ? null : colour;
}

/** What a fill was before it was made a mark; null where it is none. */
export function withoutMark(fill: string, trustsBehind: boolean): string | null {
  if (!MARK.test(fill)) return null;
  const colour = originalColour(fill, trustsBehind);
  return colour === null ? '<fill><patternFill patternType="none"/></fill>' : solid(colour, NO_COLOUR);
}

function solid(front: string, behind: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${front}/><bgColor ${behind}/></patternFill></fill>`;
}
