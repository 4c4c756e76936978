import { CannotPatch } from './cannot-patch.js';
import { changeShapes } from './comment-shapes.js';

const box = { row: 2, column: 2, text: 'a' };
const anchorOf = (vml: string) => /<x:Anchor>([^<]*)/u.exec(vml)?.[1];

describe('the boxes of comments', () => {
  it('stand beside the cell, as high as the text needs', () => {
    const vml = changeShapes(null, [box, { ...box, row: 9, text: '长'.repeat(240) }], []);
    expect(anchorOf(vml)).toBe('2, 12, 0, 8, 6, 12, 4, 8');
    expect(vml).toContain('2, 12, 7, 8, 6, 12, 20, 8');
    expect([...vml.matchAll(/ id="(\w+)"/gu)].map(([, id]) => id)).toEqual([
      '_x0000_t202',
      '_x0000_s1025',
      '_x0000_s1026',
    ]);
  });

  it('stay inside the sheet', () => {
    const vml = changeShapes(null, [{ row: 1_048_576, column: 16_384, text: 'a' }], []);
    expect(anchorOf(vml)).toBe('16379, 12, 1048571, 8, 16383, 12, 1048575, 8');
  });

  it('go when their comment goes; other shapes stay, even where they are not sound XML', () => {
    const first = changeShapes(null, [box], []);
    const button =
      '<v:shape id="_x0000_s2050"><div>a<br>b</div><x:ClientData ObjectType="Button"/></v:shape>';
    const both = first.replace('</xml>', `${button}</xml>`);
    const vml = changeShapes(both, [{ ...box, row: 3 }], [{ row: 2, column: 2 }]);
    expect(vml).toContain(button);
    expect(vml).not.toContain('_x0000_s1025');
    expect(vml).toContain('id="_x0000_s2051"');
    expect(vml.match(/<v:shapetype/gu)).toHaveLength(1);
  });

  it('are not written into a drawing of another kind', () => {
    expect(() => changeShapes('<x/>', [box], [])).toThrow(CannotPatch);
  });
});
