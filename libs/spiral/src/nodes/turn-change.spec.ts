import { refuseInDynamicTurn, type TurnChange } from './turn-change.js';

describe('what a dynamic turn may change', () => {
  it.each<[TurnChange['what'], string | undefined]>([
    ['goal', 'goal-in-dynamic-turn'],
    ['standard', 'standard-in-dynamic-turn'],
    ['plan', undefined],
    ['measure', undefined],
  ])('%s', (what, code) => {
    expect(refuseInDynamicTurn({ what, subject: '横向到款额 2025年' })?.code).toBe(code);
  });

  it('says what, and where it belongs', () => {
    const refused = refuseInDynamicTurn({ what: 'goal', subject: '横向到款额 2025年' });
    expect(refused).toMatchObject({
      message: { zh: '动态诊改不得更改目标：横向到款额 2025年' },
      details: { what: 'goal' },
    });
    expect(refused?.mend.zh).toContain('年度诊改');
    expect(refused?.message.en && refused.mend.en).toBeTruthy();
  });
});
