export type { Month, Period, PeriodKind } from './period.js';
export { contains, firstMonth, lastMonth, monthOf, monthsOf, ordinal, yearToDate } from './months.js';
export { dueDate, endDate } from './dates.js';
export { comparePeriods, next, previous, yearAgo } from './sequence.js';
export { inside } from './inside.js';
export { fromKey, periodKey } from './key.js';
export { formatPeriod } from './print.js';
export { parsePeriod, type ParsedPeriod } from './parse/parse.js';
