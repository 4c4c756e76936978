import { ratioValue, readRatio } from './ratio.js';
import { RATIO } from './testing/cells.js';

const TEACHERS = { ...RATIO, name: '师生比' };
const OTHER = { ...RATIO, name: '招生计划报名比' };

describe('readRatio', () => {
  it.each([
    ['1:15.3', '1', '15.3'],
    ['15.3 : 1', '15.3', '1'],
    ['15.3比1', '15.3', '1'],
    ['13,000:654', '13000', '654'],
  ])('%s', (text, left, right) => {
    expect(readRatio(text)).toEqual({ left, right });
  });

  it.each(['15.3', '1:', ':1', '1:2:3', '1:x', '13:30:00', '比', '-1:2'])('%s is none', (text) => {
    expect(readRatio(text)).toBeNull();
  });
});

describe('ratioValue', () => {
  it.each([
    ['15.3:1', RATIO, '15.3', []],
    ['1:15.3', RATIO, '15.3', ['ratio-reversed']],
    ['1:9', RATIO, '9', ['ratio-reversed']],
    ['13000:654', RATIO, '19.88', ['ratio-rounded']],
    ['654:13000', RATIO, '19.88', ['ratio-reversed', 'ratio-rounded']],
    ['0.65:1', RATIO, '0.65', []],
    ['0:1', RATIO, '0', []],
    ['1:1', RATIO, '1', []],
    ['30:2', RATIO, '15.00', []],
    ['15.345:1', RATIO, '15.345', []],
    ['1:20', TEACHERS, '0.05', []],
    ['1:15.3', TEACHERS, '0.07', ['ratio-rounded']],
    ['20:1', TEACHERS, '0.05', ['ratio-reversed']],
    ['9:1', OTHER, '9', []],
    ['0.5:1', OTHER, '0.5', []],
  ])('%s for %o', (text, target, plain, notes) => {
    const value = ratioValue(readRatio(text)!, target);
    expect(value.ok && { ...value.value, notes: value.value.notes.map(({ code }) => code) }).toEqual({
      plain,
      notes,
    });
  });

  it('offers both readings where the name does not tell the order', () => {
    expect(ratioValue({ left: '1', right: '9' }, OTHER)).toEqual({
      ok: false,
      fault: { code: 'ratio-order', literal: '0.11', reversed: '9.00' },
    });
  });

  it.each(['1:0', '0:9', '0:0'])('%s has no value', (text) => {
    expect(ratioValue(readRatio(text)!, RATIO)).toEqual({ ok: false, fault: { code: 'ratio-by-zero' } });
  });
});
