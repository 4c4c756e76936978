import { numberText, percentText } from '../../read/number-text.js';
import type { ValueCell, ValueTarget } from '../value-target.js';

export const MONEY: ValueTarget = {
  code: 'SRV04',
  name: '横向技术服务到款额',
  unit: '万元',
  decimals: 2,
  type: 'amount',
};
export const PEOPLE: ValueTarget = {
  code: 'TAL17',
  name: '毕业生数',
  unit: '人',
  decimals: 0,
  type: 'count',
};
export const VISITS: ValueTarget = {
  code: 'SRV12',
  name: '企业员工培训人次',
  unit: '人次',
  decimals: 0,
  type: 'count',
};
export const FIRMS: ValueTarget = {
  code: 'SRV03',
  name: '服务企业数',
  unit: '家',
  decimals: 0,
  type: 'count',
};
export const RATE: ValueTarget = {
  code: 'TAL23',
  name: '专业对口率',
  unit: '%',
  decimals: 3,
  type: 'survey',
};
export const RATIO: ValueTarget = { code: 'TAL13', name: '生师比', unit: ':1', decimals: 2, type: 'survey' };
export const YES_NO: ValueTarget = {
  code: 'GOV05',
  name: '实体化运作主体已登记',
  unit: '—',
  decimals: 0,
  type: 'boolean',
};

export const text = (value: string): ValueCell => ({ type: 'text', value, text: value });
export const number = (value: number): ValueCell => ({ type: 'number', value, text: numberText(value) });
export const percent = (value: number): ValueCell => ({
  type: 'number',
  value,
  text: percentText(value),
  percent: true,
});
export const bool = (value: boolean): ValueCell => ({ type: 'bool', value, text: value ? 'TRUE' : 'FALSE' });
export const error = (value: string): ValueCell => ({ type: 'error', value, text: value, formula: true });
export const date = (value: string): ValueCell => ({ type: 'date', value, text: value });
