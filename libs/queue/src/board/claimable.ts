/**
 * Which jobs may be claimed at a moment (two parameters, both the moment): queued and due, or running with a lease that
 * is over; and none in front of it in its lane that is not finished. `job` is called j.
 */
export const CLAIMABLE = `
  ((j.state = 'queued' AND j.run_after <= ?) OR (j.state = 'running' AND j.lease_until < ?))
  AND NOT EXISTS (
    SELECT 1 FROM job e WHERE e.lane = j.lane AND e.id < j.id AND e.state IN ('queued', 'running')
  )`;
