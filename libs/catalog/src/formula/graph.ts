/**
 * Orders codes so that each comes after all that it refers to. A circle is named once, from the code where it was
 * found round to the same code again; codes on a circle or behind one are not in the order.
 */
export function orderByReference(references: Map<string, string[]>): {
  order: string[];
  circles: string[][];
} {
  const state = new Map<string, 'open' | 'sound' | 'lost'>();
  const order: string[] = [];
  const circles: string[][] = [];
  const trail: string[] = [];

  const visit = (code: string): boolean => {
    const known = state.get(code);
    if (known === 'open') {
      circles.push([...trail.slice(trail.indexOf(code)), code]);
      return false;
    }
    if (known) return known === 'sound';
    state.set(code, 'open');
    trail.push(code);
    const sound = (references.get(code) ?? []).map(visit).every(Boolean);
    trail.pop();
    state.set(code, sound ? 'sound' : 'lost');
    if (sound) order.push(code);
    return sound;
  };

  for (const code of references.keys()) visit(code);
  return { order, circles };
}
