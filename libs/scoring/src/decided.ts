/** A target that was set for a consortium, or for one of its members, and approved. A change is a new version. */
export interface ApprovedTarget {
  indicator: string;
  /** null: the target of the consortium */
  member: string | null;
  year: number;
  /** Plain decimal in the indicator's unit */
  value: string;
  /** Cumulative share of the year due by the end of each month; null: the standard's curve */
  curve: readonly number[] | null;
  /** From 1 */
  version: number;
  setBy: string;
  /** ISO 8601, UTC */
  setAt: string;
  approvedBy: string;
  approvedAt: string;
}

/** Points out of 100 that an expert gave, with the reason. */
export interface ExpertPoints {
  indicator: string;
  /** Key of the period judged */
  period: string;
  /** Plain decimal, 0 to 100 */
  points: string;
  reason: string;
  expert: string;
  /** ISO 8601, UTC */
  givenAt: string;
}
