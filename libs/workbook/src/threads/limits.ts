/** Memory of a thread's own heap, and how long it may work on one file. */
export interface ThreadLimits {
  heapMiB: number;
  milliseconds: number;
}

/** For a thread that reads. */
export const THREAD_LIMITS: Readonly<ThreadLimits> = Object.freeze({ heapMiB: 160, milliseconds: 30_000 });
