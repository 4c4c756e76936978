import type { Story } from './plan.js';
import type { Course } from './run.js';
import { linesAbout } from './stories.js';

/** The stories month by month, as people would read them. */
export function storyTable({ ticks }: Course, stories: readonly Story[]): string {
  const parts = stories.map((story) => {
    const rows = ticks.flatMap(({ day, lines }) =>
      linesAbout(story, lines).map((line, n) => `  ${n === 0 ? day : ' '.repeat(day.length)}  ${line}`),
    );
    return [`${story.title}（${story.code}）`, ...(rows.length === 0 ? ['  —'] : rows)].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}
