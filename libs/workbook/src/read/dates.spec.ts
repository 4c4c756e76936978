import fc from 'fast-check';
import { readIso, serialToIso } from './dates.js';

describe('serial numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-28'], // 1900-02-29, which never was
    [61, '1900-03-01'],
    [366, '1900-12-31'],
    [36_526, '2000-01-01'],
    [36_585, '2000-02-29'],
    [45_170, '2023-09-01'],
    [45_170.5625, '2023-09-01T13:30:00'],
    [43_831.0423726852, '2020-01-01T01:01:01'],
    [45_170.000000005, '2023-09-01'],
    [45_170.00000001, '2023-09-01T00:00:00.001'],
    [45_169.999999999, '2023-09-01'],
    [2_958_465, '9999-12-31'],
  ])('%d counts from 1900 to %s', (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso);
  });

  it.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [43_708, '2023-09-01'],
    [2_957_003, '9999-12-31'],
  ])('%d counts from 1904 to %s', (serial, iso) => {
    expect(serialToIso(serial, true)).toBe(iso);
  });

  it.each([-1, -0.5, 2_958_466, 20_230_901, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no date',
    (serial) => {
      expect(serialToIso(serial, false)).toBeNull();
    },
  );

  it('agrees with the calendar of the language on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        expect(serialToIso(day, false)).toBe(
          new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10),
        );
      }),
    );
  });
});

describe('ISO dates in cells of type d', () => {
  it.each([
    ['2021-01-01', '2021-01-01'],
    ['2021-01-01T00:00:00', '2021-01-01'],
    ['2021-01-01T10:10:10', '2021-01-01T10:10:10'],
    ['2021-12-31T23:44:51.894', '2021-12-31T23:44:51.894'],
    ['2014-02-14T08:27:48.765Z', '2014-02-14T08:27:48.765'],
    ['2014-02-14T08:27+08:00', '2014-02-14T08:27:00'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is the date %s', (text, date) => {
    expect(readIso(text)).toEqual({ date });
  });

  it('reads a time of day as a number of days', () => {
    expect(readIso('12:00:00')).toEqual({ days: 0.5 });
    expect(readIso('T06:00')).toEqual({ days: 0.25 });
  });

  it.each(['', '2023-02-29', '2023-13-01', '2023-00-01', '2023-1-1', '25:00:00', '2023-01-01T', 'yesterday'])(
    '%p is neither',
    (text) => {
      expect(readIso(text)).toBeNull();
    },
  );
});
