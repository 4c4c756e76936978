import { Edits } from './edits.js';

describe('changes to a part', () => {
  it('are made at their places, in whatever order they are asked for', () => {
    const edits = new Edits(Buffer.from('0123456789'));
    edits.insert(5, 'c');
    edits.replace(2, 4, '两');
    edits.insert(0, 'a');
    edits.insert(5, 'd');
    edits.remove(9, 10);
    expect(edits.apply().toString()).toBe('a01两4cd5678');
  });

  it('do not overlap', () => {
    const edits = new Edits(Buffer.from('0123'));
    edits.remove(0, 2);
    edits.remove(1, 3);
    expect(() => edits.apply()).toThrow('overlap');
  });
});
