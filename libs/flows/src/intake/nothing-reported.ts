import type { Finding } from '@luoxuan/workbook';

/** A template that came back as it went out: it is kept, and does not count as a submission. */
export const nothingReported: Finding = {
  code: 'nothing-reported',
  level: 'warning',
  sheet: null,
  ref: null,
  found: '',
  expected: { zh: '至少一个数', en: 'at least one figure' },
  mend: {
    zh: '填写后重新报送；确实没有发生的，请填 0',
    en: 'fill it in and upload it again; write 0 for what did not happen',
  },
  message: {
    zh: '表中没有任何数，不计为已报送',
    en: 'there is no figure in the file: it does not count as submitted',
  },
};
