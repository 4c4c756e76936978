import { fault } from '../fault.js';
import { standardName } from '../standard-name.js';
import type { Check } from './check.js';

/** `consortium@2025.1` leads to one standard, whatever years it applies to: others inherit from it and are compared. */
export const standardVersionsAreUnique: Check = (draft) => {
  const first = new Map<string, { file: string; line: number }>();
  return draft.standards.flatMap(({ standard, refused }) => {
    const name = standardName(standard.value);
    const before = first.get(name);
    if (refused.has('code') || refused.has('version')) return [];
    if (!before) {
      first.set(name, standard.site('version'));
      return [];
    }
    return [
      fault('duplicate-code', standard.site('version'), {
        what: {
          zh: `${name} 重复，${before.file} 第 ${before.line} 行已有`,
          en: `${name} is taken by ${before.file} line ${before.line}`,
        },
        expected: { zh: '每个标准的每个版本号只用一次', en: 'each version of a standard once' },
        mend: {
          zh: '换一个版本号，或删去其中一个文件',
          en: 'use another version, or remove one of the files',
        },
      }),
    ];
  });
};
