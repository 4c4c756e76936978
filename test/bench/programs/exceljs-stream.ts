import ExcelJS from 'exceljs';
import { printUsage } from './usage.js';

const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2] ?? '', {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
});
let cells = 0;
for await (const sheet of reader) for await (const row of sheet) cells += row.actualCellCount;
printUsage(cells);
