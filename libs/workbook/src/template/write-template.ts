import { newWorkbook } from '../writing/new-workbook.js';
import { packWorkbook } from '../writing/pack.js';
import type { TemplateRequest } from './request.js';
import { writeStamp } from './stamp.js';
import { byOwner, writeBody } from './write-body.js';
import { writeDefinitions } from './write-definitions.js';

/**
 * The workbook that a member fills in for one period: title, declarations, one element a row with last year's figure,
 * the definitions, and a stamp that says what it was made for. The same request gives the same bytes.
 */
export async function writeTemplate(request: TemplateRequest): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  writeBody(workbook, request);
  writeDefinitions(workbook, byOwner(request.elements));
  writeStamp(workbook, request);
  return packWorkbook(workbook);
}
