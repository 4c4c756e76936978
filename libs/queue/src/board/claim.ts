/** A job that is ours for as long as the lease is renewed. */
export interface Claim {
  id: number;
  kind: string;
  lane: string;
  key: string;
  payload: unknown;
  /** From 1 */
  attempt: number;
  maxAttempts: number;
  interruptions: number;
  /** Of this claim alone: a later claim of the same job, even by the same runner, has another one. */
  token: string;
}

export interface ClaimRow {
  id: number;
  kind: string;
  lane: string;
  key: string;
  payload: string;
  attempt: number;
  max_attempts: number;
  interruptions: number;
}

export const claimOf = (row: ClaimRow, token: string): Claim => ({
  id: row.id,
  kind: row.kind,
  lane: row.lane,
  key: row.key,
  payload: JSON.parse(row.payload) as unknown,
  attempt: row.attempt,
  maxAttempts: row.max_attempts,
  interruptions: row.interruptions,
  token,
});
