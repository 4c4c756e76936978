import { z } from 'zod';
import {
  described,
  fault,
  MEMBER_KINDS,
  schemaFaults,
  SourceDocument,
  type CatalogFault,
} from '@luoxuan/catalog';
import type { Outcome } from '../problem.js';
import { faultProblem } from '../fault-problem.js';

/** Neither control characters nor marks that turn a line round. */
const ONE_LINE = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u;

const code = described(
  z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  '代码：小写字母开头，只含小写字母、数字和短横，2—32 位',
  'a code: small letters, digits and hyphens, beginning with a letter, 2 to 32 characters',
);
const name = described(
  z.string().trim().min(1).max(60).regex(ONE_LINE),
  '中文名称，1—60 字，写在一行',
  'a Chinese name, 1 to 60 characters on one line',
);

/** A consortium and its members, as written in a YAML file. */
const consortiumFile = z.strictObject({
  code,
  name,
  nameEn: described(z.string().max(120).regex(ONE_LINE), '英文名称', 'an English name').optional(),
  synthetic: described(
    z.boolean(),
    '是否为合成示例数据：true 或 false',
    'whether its figures are made up',
  ).default(false),
  standard: described(
    z.string().min(1),
    '所采用标准的代码',
    'the code of the standard that it is measured by',
  ),
  since: described(
    z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    '开始报送的月份，例如 2023-01',
    'the first month that it reports, such as 2023-01',
  ),
  reporting: described(
    z.enum(['periodic', 'annual']),
    '报送方式：periodic 按各采集项的周期报送，annual 每年一份工作簿',
    'how its members report: periodic (each element in its own period) or annual (one workbook a year)',
  ).default('periodic'),
  members: described(
    z
      .array(
        z.strictObject({
          code,
          name,
          kind: described(
            z.enum(MEMBER_KINDS),
            `成员类别，其中之一：${MEMBER_KINDS.join('、')}`,
            `the kind of member, one of ${MEMBER_KINDS.join(', ')}`,
          ),
          lead: described(z.boolean(), '是否牵头单位：true 或 false', 'whether it leads').default(false),
        }),
      )
      .min(1),
    '成员单位清单，至少一个',
    'the members, at least one',
  ),
});

export type ConsortiumFile = z.output<typeof consortiumFile>;

/** Reads a consortium from YAML text; all faults, each with its line and column. */
export function parseConsortium(text: string, file: string): Outcome<{ consortium: ConsortiumFile }> {
  const document = SourceDocument.parse(file, text);
  if (document.faults.length > 0) return refused(document.faults);
  const parsed = consortiumFile.safeParse(document.data, { reportInput: true });
  if (!parsed.success) return refused(schemaFaults(document, [], consortiumFile, parsed.error.issues));
  const faults = [...repeatedCodes(parsed.data, document), ...wrongLeads(parsed.data, document)];
  return faults.length > 0 ? refused(faults) : { ok: true, consortium: parsed.data };
}

const refused = (faults: CatalogFault[]) => ({ ok: false as const, problems: faults.map(faultProblem) });

const repeatedCodes = ({ members }: ConsortiumFile, document: SourceDocument): CatalogFault[] =>
  members.flatMap((member, i) =>
    members.findIndex((m) => m.code === member.code) === i
      ? []
      : fault('duplicate-code', document.site(['members', i, 'code']), {
          what: { zh: `成员代码 ${member.code} 出现两次`, en: `the member code ${member.code} stands twice` },
          expected: { zh: '每个成员一个代码', en: 'one code a member' },
          mend: { zh: '改用另一个代码', en: 'choose another code' },
        }),
  );

function wrongLeads({ members }: ConsortiumFile, document: SourceDocument): CatalogFault[] {
  const leads = members.filter((m) => m.lead).map((m) => m.code);
  if (leads.length === 1) return [];
  return [
    fault('wrong-value', document.keySite(['members']), {
      what: { zh: `牵头单位有 ${leads.length} 个`, en: `${leads.length} members lead` },
      expected: { zh: '恰好一个成员写 lead: true', en: 'lead: true at exactly one member' },
      mend: { zh: '只在牵头单位处写 lead: true', en: 'write lead: true at the leading member only' },
    }),
  ];
}
