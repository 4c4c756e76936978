/** A table as far as the check looks at it: names are plain text, so that a wrong one can be told. */
type UncheckedTable = Readonly<
  Record<string, { begins?: string; moves: Readonly<Partial<Record<string, string>>> }>
>;

/** What is wrong with a table of transitions, one short sentence each; empty if it is sound. */
export function transitionFaults(
  table: UncheckedTable,
  states: readonly string[],
  finals: readonly string[],
): string[] {
  const edges = Object.entries(table).flatMap(([event, { moves }]) =>
    Object.entries(moves).flatMap(([from, to]) => (to === undefined ? [] : [{ event, from, to }])),
  );
  const begins = Object.values(table).flatMap(({ begins: begin }) => begin ?? []);
  const named = [...begins, ...finals, ...edges.flatMap(({ from, to }) => [from, to])];
  const strangers = [...new Set(named)].filter((name) => !states.includes(name));
  const forward = closure(begins, (state) => edges.filter((e) => e.from === state).map((e) => e.to));
  const backward = closure(finals, (state) => edges.filter((e) => e.to === state).map((e) => e.from));
  return [
    ...(begins.length === 1 ? [] : [`${begins.length} events begin, exactly one has to`]),
    ...strangers.map((name) => `${name} is no state`),
    ...states.filter((s) => !forward.has(s)).map((s) => `${s} is never reached`),
    ...states.filter((s) => !backward.has(s)).map((s) => `${s} leads to no end`),
    ...Object.entries(table)
      .filter(([, { begins: begin, moves }]) => begin === undefined && Object.keys(moves).length === 0)
      .map(([event]) => `${event} happens in no state`),
  ];
}

function closure(start: readonly string[], next: (state: string) => string[]): Set<string> {
  const reached = new Set(start);
  // a set hands out what is added while it is walked
  for (const state of reached) for (const other of next(state)) reached.add(other);
  return reached;
}
