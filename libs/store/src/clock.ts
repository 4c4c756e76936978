/** The time is a parameter: who starts the program passes the real one, a spec passes its own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** ISO 8601 in UTC with milliseconds, always 24 characters: as text it sorts by time on every database. */
export const isoNow = (clock: Clock): string => clock().toISOString();
