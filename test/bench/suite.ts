import type { Bilingual } from '@luoxuan/wording';

/** One suite for each thing that has to be fast; `npm run bench -- NAME` runs it. */
export interface Suite {
  name: string;
  /** Writes its inputs below `folder` and says what is to be measured. */
  prepare(folder: string): Promise<Group[]>;
}

/** Cases that are compared: their runs take turns, so that all of them meet the same weather on the machine. */
export interface Group {
  title: Bilingual;
  cases: Case[];
}

/** One whole process, which prints its `Usage` as its last line. */
export interface Case {
  /** In English, as in `--json`. */
  name: string;
  zh: string;
  command: string;
  args: string[];
  /** Ratios are to the baseline of the group. */
  isBaseline?: boolean;
  /** Another reader: it may be absent or fail. */
  isPeer?: boolean;
  target?: Target;
}

/** At most. */
export interface Target {
  cpu_s?: number;
  peak_mib?: number;
  ratio?: number;
}

/** What a program took, as it reports it itself before it ends. */
export interface Usage {
  cpu_s: number;
  peak_mib: number;
  /** Cells or bytes that it came across: programs that are compared must have done the same work. */
  seen: number;
}

/** Medians over the runs; `ratio` is of CPU seconds to those of the baseline. */
export interface Measurement extends Usage {
  ratio: number | null;
  runs: number;
}

export type Outcome = { of: Case } & ({ measured: Measurement } | { failed: string });
