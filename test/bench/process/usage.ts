/** What a program took, as it reports it itself before it ends. */
export interface Usage {
  cpu_s: number;
  peak_mib: number;
  /** Cells (or bytes) that it came across: programs that are compared must have done the same work. */
  seen: number;
}
