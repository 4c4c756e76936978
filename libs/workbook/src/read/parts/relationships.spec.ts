import { relationshipsOf, resolveTarget } from './relationships.js';

describe('targets of relationships', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', './worksheets//sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '..\\xl\\worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '../../../etc/passwd', 'etc/passwd'],
    ['xl/workbook.xml', 'worksheets/%E8%A1%A8.xml#top', 'xl/worksheets/表.xml'],
    ['xl/workbook.xml', 'worksheets/100%.xml', 'xl/worksheets/100%.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['workbook.xml', 'xl/worksheets/data.xml', 'xl/worksheets/data.xml'],
  ])('of %s: %s is %s', (part, target, name) => {
    expect(resolveTarget(part, target)).toBe(name);
  });

  it('stand beside their part', () => {
    expect(relationshipsOf('')).toBe('_rels/.rels');
    expect(relationshipsOf('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
    expect(relationshipsOf('workbook.xml')).toBe('_rels/workbook.xml.rels');
  });
});
