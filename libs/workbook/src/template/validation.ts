import type { Element } from '@luoxuan/catalog';
import type ExcelJS from 'exceljs';

const YES_NO = '"是,否"';
/** Excel's own limits. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;

/** Guides and warns, but never forbids: what an office has to say (无, 约500) must be writable to be reported back. */
export function validationOf(element: Element): ExcelJS.DataValidation {
  const shared = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: element.name.slice(0, LONGEST_TITLE),
    prompt: promptOf(element).slice(0, LONGEST_PROMPT),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对',
  };
  if (element.type === 'boolean') {
    return { ...shared, type: 'list', formulae: [YES_NO], error: '请选择「是」或「否」。' };
  }
  const whole = element.decimals === 0;
  return {
    ...shared,
    type: whole ? 'whole' : 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    error: whole ? '一般应为不小于 0 的整数。' : '一般应为不小于 0 的数。',
  };
}

function promptOf({ type, unit, decimals, owner }: Element): string {
  if (type === 'boolean') return `请选择「是」或「否」。归口部门：${owner}`;
  const precision = decimals === 0 ? '填整数' : `最多 ${decimals} 位小数`;
  return `单位：${unit}，${precision}。确无数据请留空，数值为零请填 0。归口部门：${owner}`;
}

export function numberFormatOf({ decimals }: Pick<Element, 'decimals'>): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
