import { formatQuantity, type Quantity } from '@luoxuan/quantity';
import type { Finding, Reading } from '@luoxuan/workbook';

/** Tells a member which figure its upload replaces: nobody should change one unawares. */
export function revisedFinding(reading: Reading, before: Quantity): Finding {
  const now = { zh: formatQuantity(reading.quantity, 'zh'), en: formatQuantity(reading.quantity, 'en') };
  const old = { zh: formatQuantity(before, 'zh'), en: formatQuantity(before, 'en') };
  return {
    code: 'revised',
    level: 'hint',
    sheet: reading.sheet,
    ref: reading.ref,
    found: reading.raw,
    expected: { zh: `原报送值 ${old.zh}`, en: `the figure reported before, ${old.en}` },
    mend: {
      zh: '如非有意更正，请改回原值后重新报送',
      en: 'if this was not meant, put the old figure back and upload again',
    },
    message: {
      zh: `${reading.element} 由 ${old.zh} 更正为 ${now.zh}`,
      en: `${reading.element} is revised from ${old.en} to ${now.en}`,
    },
  };
}
