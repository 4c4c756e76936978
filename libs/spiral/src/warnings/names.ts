import type { Bilingual } from '@luoxuan/wording';
import type { WarningLevel } from '../result.js';

export const LEVEL_NAMES: Readonly<Record<WarningLevel, Bilingual>> = {
  red: { zh: '红色', en: 'red' },
  yellow: { zh: '黄色', en: 'yellow' },
  blue: { zh: '蓝色', en: 'blue' },
  late: { zh: '逾期', en: 'late' },
};
