/** How many indicators of a consortium in a month have a score: programs that are compared find the same number. */
export function scored(indicators: readonly { score: Float64Array }[]): number {
  let count = 0;
  for (const { score } of indicators) for (const points of score) if (!Number.isNaN(points)) count++;
  return count;
}
