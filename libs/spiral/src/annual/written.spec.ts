import { ANNUAL_FIELDS, WRITTEN_FIELDS } from './annual-row.js';
import { refuseEdit } from './check-edit.js';
import { nearestCodes } from '@luoxuan/catalog';

const ROWS = ['SRV04', 'SRV05', 'RES02', 'TAL12'].map((indicator) => ({ indicator }));
const EDIT = {
  indicator: 'SRV04',
  field: 'cause',
  text: '停产',
  author: '李四',
  at: '2026-01-20T00:00:00.000Z',
};
const codesOf = (rest: object): string[] => refuseEdit({ ...EDIT, ...rest }, ROWS).map((r) => r.code);

describe('what may be written in the annual diagnosis', () => {
  it.each(ANNUAL_FIELDS)('%s', (field) => {
    const isFact = ['goal', 'standard', 'state'].includes(field);
    expect(codesOf({ field })).toEqual(isFact ? ['field-not-written'] : []);
    expect(codesOf({ field, text: null })).toEqual(isFact ? ['field-not-written'] : []);
  });

  it('a fact is refused with the fields that are written', () => {
    const [refused] = refuseEdit({ ...EDIT, field: 'goal' }, ROWS);
    for (const field of WRITTEN_FIELDS) {
      expect(refused?.mend.zh).toContain(field);
      expect(refused?.mend.en).toContain(field);
    }
  });

  it('a text has a bound', () => {
    expect(codesOf({ text: '字'.repeat(2001) })).toEqual(['text-too-long']);
  });

  it('an unknown code is refused with the nearest ones', () => {
    expect(
      nearestCodes(
        'SRV99',
        ROWS.map((r) => r.indicator),
        2,
      ),
    ).toEqual(['SRV04', 'SRV05']);
    expect(
      nearestCodes(
        'tal21',
        ROWS.map((r) => r.indicator),
        1,
      ),
    ).toEqual(['TAL12']);
    expect(refuseEdit({ ...EDIT, indicator: 'SRV99' }, ROWS)[0]?.mend.zh).toContain('SRV04、SRV05');
  });
});
