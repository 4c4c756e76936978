import { Rational } from '@luoxuan/quantity';
import { known, unknown } from '@luoxuan/scoring';
import { inSentence, numberText, Printer } from './printed.js';
import { NoteRegister } from './reasons.js';

const printer = () => new Printer(new NoteRegister());

describe('Printer', () => {
  it('prints a missing figure as a dash with a mark, never as 0', () => {
    const { text, value, mark, reason } = printer().figure(unknown('%', 'no-data'));
    expect([text, value, mark, reason]).toEqual(['—', null, '①', 'no-data']);
  });

  it('gives one reason one mark and numbers reasons as they come', () => {
    const p = printer();
    const marks = (['no-data', 'no-target', 'no-data'] as const).map((r) => p.figure(unknown('', r)).mark);
    expect(marks).toEqual(['①', '②', '①']);
    expect(p.notes.notes().map((n) => n.reason)).toEqual(['no-data', 'no-target']);
  });

  it('prints a real 0 as 0', () => {
    expect(printer().figure(known(new Rational(0), '项', 0)).text).toBe('0');
  });

  it('prints a change with its sign and a true minus', () => {
    expect(printer().change(known(new Rational('1234.5'), '万元', 2)).text).toBe('+1,234.50');
    expect(printer().change(known(new Rational('-1.2'), '百分点', 2)).text).toBe('−1.20');
    expect(printer().change(known(new Rational(0), '个', 0)).text).toBe('0');
  });

  it('prints yes and no as words, and their change too', () => {
    expect(printer().figure(known(new Rational(1), '—', 0)).text).toBe('是');
    expect(printer().figure(known(new Rational(0), '—', 0)).text).toBe('否');
    expect(printer().change(known(new Rational(-1), '—', 0)).text).toBe('由是转否');
  });
});

describe('numberText and inSentence', () => {
  it('groups digits', () => {
    expect(numberText('-13214.60')).toBe('−13,214.60');
  });

  it('puts a percentage close to its number and a unit apart', () => {
    const p = printer();
    expect(inSentence(p.figure(known(new Rational('89.2'), '%', 2)))).toBe('89.20%');
    expect(inSentence(p.figure(known(new Rational('3515.53'), '万元', 2)))).toBe('3,515.53 万元');
    expect(inSentence(p.figure(unknown('万元', 'no-data')))).toBe('—');
  });
});
