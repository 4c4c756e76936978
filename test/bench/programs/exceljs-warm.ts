import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { measureWarm } from './warm.js';

const bytes = readFileSync(process.argv[2] ?? '');
await measureWarm(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  let cells = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(() => {
        cells += 1;
      });
    });
  });
  return cells;
});
