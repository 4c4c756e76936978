import type { Line } from './observer.js';
import type { Story } from './plan.js';
import type { Course } from './run.js';

/** What is said of a story, in a fixed order. */
export const linesAbout = ({ about }: Story, lines: readonly Line[]): string[] => {
  const told = lines.filter((line) => line.about.some((code) => about.includes(code)));
  return [...new Set(told.map((line) => line.text))].sort();
};

/** Month in which the scheduler ran → what was said of the story then; without the months in which nothing was. */
export const toldOf = (story: Story, { ticks }: Course): Record<string, string[]> =>
  Object.fromEntries(
    ticks
      .map(({ day, lines }): [string, string[]] => [day.slice(0, 7), linesAbout(story, lines)])
      .filter(([, lines]) => lines.length > 0),
  );

/** What was said of indicators that no story is about. */
export const untold = (stories: readonly Story[], { ticks }: Course): string[] => {
  const told = new Set(stories.flatMap((s) => s.about));
  return ticks.flatMap(({ day, lines }) =>
    lines.filter((line) => !line.about.some((code) => told.has(code))).map((line) => `${day} ${line.text}`),
  );
};
