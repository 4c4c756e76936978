import { z } from 'zod';
import {
  controlCharacters,
  described,
  fault,
  schemaFaults,
  SourceDocument,
  type CatalogFault,
} from '@luoxuan/catalog';
import type { Address } from '@luoxuan/notify';
import { unknownCodes, type KnownCodes } from './offices-known.js';

/** Who is told what, and where: an office of a member, or of the consortium itself. */
export interface Office {
  code: string;
  name: string;
  consortium: string;
  /** null: the consortium's own office, which sees everything */
  member: string | null;
  /** null: whatever concerns the member (质量办); otherwise what its department answers for */
  department: string | null;
  language: 'zh' | 'en';
  channel: Address;
}

const code = described(
  z.string().regex(/^[a-z][a-z0-9-]{1,63}$/),
  '代码：小写字母开头，只含小写字母、数字和短横',
  'a code: small letters, digits and hyphens, beginning with a letter',
);
const text = (zh: string, en: string) => described(z.string().trim().min(1).max(120), zh, en);
const robot = described(
  z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  '机器人名称，大写；地址写在环境变量 LUOXUAN_ROBOT_<名称>',
  'the name of a robot in capitals; its address stands in LUOXUAN_ROBOT_<NAME>',
);

const channel = described(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('email'),
      to: described(z.array(z.email()).min(1), '收件地址清单', 'the addresses that it goes to'),
    }),
    z.strictObject({ kind: z.enum(['wecom', 'dingtalk', 'feishu']), robot }),
    z.strictObject({
      kind: z.literal('file'),
      folder: described(
        z.string().regex(/^[A-Za-z0-9_-]+$/),
        '数据目录下的文件夹名',
        'the name of a folder in the data folder',
      ),
    }),
  ]),
  '渠道：{ kind: email, to: […] }、{ kind: wecom|dingtalk|feishu, robot: 名称 } 或 { kind: file, folder: 名称 }',
  'a channel: { kind: email, to: […] }, { kind: wecom|dingtalk|feishu, robot: NAME } or { kind: file, folder: name }',
);

const officesFile = z.strictObject({
  offices: described(
    z.array(
      z.strictObject({
        code,
        name: text('部门名称', 'the name of the office'),
        consortium: text('联合体代码', 'the code of the consortium'),
        member: text('成员单位代码', 'the code of a member').optional(),
        department: text(
          '归口部门名称，与指标目录一致',
          'the owner department as in the catalogue',
        ).optional(),
        language: described(z.enum(['zh', 'en']), '语言：zh 或 en', 'the language: zh or en').default('zh'),
        channel,
      }),
    ),
    '部门清单',
    'the offices',
  ),
});

export type OfficesRead = { ok: true; offices: Office[] } | { ok: false; faults: CatalogFault[] };

/** Reads notify.yaml; all faults, each with its line and column. */
export function parseOffices(yaml: string, file: string, known: KnownCodes): OfficesRead {
  const document = SourceDocument.parse(file, yaml);
  const broken = [...document.faults, ...controlCharacters(document)];
  if (broken.length > 0) return { ok: false, faults: broken };
  const parsed = officesFile.safeParse(document.data, { reportInput: true });
  if (!parsed.success)
    return { ok: false, faults: schemaFaults(document, [], officesFile, parsed.error.issues) };
  const offices = parsed.data.offices.map((o) => ({
    ...o,
    member: o.member ?? null,
    department: o.department ?? null,
  }));
  const faults = [...repeatedCodes(offices, document), ...unknownCodes(offices, document, known)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, offices };
}

const repeatedCodes = (offices: readonly Office[], document: SourceDocument): CatalogFault[] =>
  offices.flatMap(({ code: name }, n) =>
    offices.findIndex((o) => o.code === name) === n
      ? []
      : fault('duplicate-code', document.site(['offices', n, 'code']), {
          what: { zh: `部门代码 ${name} 出现两次`, en: `the code ${name} stands twice` },
          expected: { zh: '每个部门一个代码', en: 'one code an office' },
          mend: { zh: '改用另一个代码', en: 'choose another code' },
        }),
  );
