import { SourceDocument } from './document.js';

describe('the place of a character inside a scalar', () => {
  it.each<[name: string, yaml: string, offset: number, line: number, column: number]>([
    ['plain', 'f: A1 + B2', 5, 1, 9],
    ['plain over two lines', 'f: A1 +\n   B2', 5, 2, 4],
    ['in double quotes', 'f: "A1 + B2"', 5, 1, 10],
    ['in single quotes', "f:   'A1 + B2'", 0, 1, 7],
    ['literal block', 'f: |\n  A1\n  + B2\n', 3, 3, 3],
    ['folded block', 'f: >-\n  A1\n  + B2\n', 5, 3, 5],
    ['at its end', 'f: (A1', 3, 1, 7],
  ])('%s', (_name, yaml, offset, line, column) => {
    expect(SourceDocument.parse('x.yaml', yaml).siteInside(['f'], offset)).toMatchObject({ line, column });
  });
});
