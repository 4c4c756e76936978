import { Rational } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Change } from './change.js';

type LineField = 'target' | 'floor' | 'yellow' | 'red';

const MEANINGS: Record<LineField, Record<'stricter' | 'milder' | 'new' | 'gone', Bilingual>> = {
  target: {
    stricter: { zh: '更难达到，达成度下降', en: 'it is harder to reach and attainment falls' },
    milder: { zh: '更易达到，达成度上升', en: 'it is easier to reach and attainment rises' },
    new: { zh: '这一年开始有达成度', en: 'that year has an attainment from now on' },
    gone: { zh: '这一年没有达成度，不计分', en: 'that year has no attainment and is not scored by it' },
  },
  floor: {
    stricter: { zh: '底线提高，原来达标的可能不再达标', en: 'the least is more: who passed may fail' },
    milder: { zh: '底线放低，原来不达标的可能达标', en: 'the least is less: who failed may pass' },
    new: { zh: '开始有底线', en: 'there is a least from now on' },
    gone: { zh: '不再有底线', en: 'there is no least any more' },
  },
  yellow: {
    stricter: { zh: '更早预警', en: 'the alarm rings earlier' },
    milder: { zh: '更晚预警', en: 'the alarm rings later' },
    new: { zh: '开始预警', en: 'the alarm can ring from now on' },
    gone: { zh: '不再预警', en: 'the alarm rings no more' },
  },
  red: {
    stricter: { zh: '更早红色预警', en: 'the red alarm rings earlier' },
    milder: { zh: '更晚红色预警', en: 'the red alarm rings later' },
    new: { zh: '开始有红色预警', en: 'the red alarm can ring from now on' },
    gone: { zh: '不再有红色预警', en: 'the red alarm rings no more' },
  },
};

/** What it means that a line was moved: for the better-the-lower a higher line is the milder one. */
export function lineShift({ field, before, after, subject }: Change): Bilingual | null {
  if (!isLine(field)) return null;
  const meanings = MEANINGS[field];
  if (before === null) return meanings.new;
  if (after === null) return meanings.gone;
  if (subject.direction !== 'up' && subject.direction !== 'down') return null;
  const [was, is] = [new Rational(before.zh), new Rational(after.zh)];
  if (is.equals(was)) return null;
  return is.gt(was) === (subject.direction === 'up') ? meanings.stricter : meanings.milder;
}

function isLine(field: string): field is LineField {
  return field in MEANINGS;
}
