/** What the shell is told: done, unexpected failure, errors in the input, wrong usage. */
export const EXIT = { done: 0, unexpected: 1, inputErrors: 2, usage: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Told by a command how it ended. */
export type Finish = (code: ExitCode) => void;
