const DAY = 86_400_000;
/** 9999-12-31 in either date system. */
const LAST_1900 = 2_958_465;
const LAST_1904 = 2_957_003;
/** Days from 1970-01-01 back to the day that serial 0 stands for. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/**
 * Excel believes that 1900 was a leap year: serial 60 is its 1900-02-29. Before it, serials are a day late; the day
 * itself never was and is given as the last day of that February.
 */
const FALSE_LEAP_DAY = 60;

/**
 * A serial number as ISO 8601, `2023-09-01` or `2023-09-01T13:30:00.250`, rounded to the millisecond; null where it
 * is no date (negative, or after 9999).
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0)) return null;
  let day = Math.floor(serial);
  let time = Math.round((serial - day) * DAY);
  if (time >= DAY) {
    time = 0;
    day += 1;
  }
  if (day > (date1904 ? LAST_1904 : LAST_1900)) return null;
  const late = !date1904 && day > 0 && day < FALSE_LEAP_DAY ? 1 : 0;
  const date = isoDate(day + late + (date1904 ? EPOCH_1904 : EPOCH_1900));
  return time === 0 ? date : `${date}T${isoTime(time)}`;
}

/** Days since 1970-01-01 as a date of the Gregorian calendar: years are counted from March, in cycles of 400. */
function isoDate(days: number): string {
  const shifted = days + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function isoTime(milliseconds: number): string {
  const rest = milliseconds % 1000;
  const seconds = Math.floor(milliseconds / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T| )(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * The content of a cell of type `d`: a date as ISO 8601 like those of serialToIso (its time zone is dropped: the cell
 * shows the time as written), a time of day as a number of days, null where it is neither.
 */
export function readIso(text: string): { date: string } | { days: number } | null {
  const found = ISO.exec(text.trim());
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = ''] = found;
  const time = hour === undefined ? 0 : milliseconds(hour, minute ?? '0', second, fraction);
  if (time === null) return null;
  if (year === undefined) return hour === undefined ? null : { days: time / DAY };
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month ?? ''}-${day ?? ''}`;
  return { date: time === 0 ? date : `${date}T${isoTime(time)}` };
}

function milliseconds(hour: string, minute: string, second: string, fraction: string): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const whole = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return whole * 1000 + Math.min(999, Math.round(Number(`0.${fraction}0`) * 1000));
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}
