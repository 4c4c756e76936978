import { Panel } from '@luoxuan/scoring';
import { benchMembers, consortiumCode, elementCode } from './catalogue.js';
import { CONSORTIA, ELEMENTS, FIRST_YEAR, MONTHS } from './world.js';

/** The world's panel, without figures. */
export const emptyPanel = (): Panel =>
  new Panel(
    Array.from({ length: CONSORTIA }, (_, i) => ({ code: consortiumCode(i), members: benchMembers() })),
    { kind: 'month', year: FIRST_YEAR, month: 1 },
    MONTHS,
  );

/** The panel over figures that lie in memory as `allSteps` gives them: nothing is copied. */
export function panelOver(steps: Float64Array): Panel {
  const panel = emptyPanel();
  const length = steps.length / ELEMENTS;
  for (let i = 0; i < ELEMENTS; i++)
    panel.setColumn(elementCode(i), 'month', steps.subarray(i * length, (i + 1) * length));
  return panel;
}
