import { fault, type CatalogFault, type SourceDocument } from '@luoxuan/catalog';

/** What an office may name: consortia with their members, and 归口部门 of the catalogue. */
export interface KnownCodes {
  consortia: { code: string; members: { code: string }[] }[];
  departments: ReadonlySet<string>;
}

interface Named {
  code: string;
  consortium: string;
  member: string | null;
  department: string | null;
}

type Field = 'consortium' | 'member' | 'department';

/** An office of a consortium, a member or a department that there is not would never hear anything. */
export function unknownCodes(
  offices: readonly Named[],
  document: SourceDocument,
  { consortia, departments }: KnownCodes,
): CatalogFault[] {
  return offices.flatMap((office, n) => {
    const unknown = (field: Field, zh: string, found: string, known: Iterable<string>): CatalogFault => {
      const list = [...known];
      return fault('unknown-code', document.site(['offices', n, field]), {
        what: {
          zh: `部门 ${office.code}：没有${zh} ${found}`,
          en: `the office ${office.code}: there is no ${field} ${found}`,
        },
        expected: {
          zh: list.length > 0 ? `其中之一：${list.join('、')}` : '已登记的联合体（目前没有）',
          en: list.length > 0 ? `one of ${list.join(', ')}` : 'a registered consortium (there is none yet)',
        },
        mend: {
          zh: '改正代码或名称；联合体先用 luoxuan consortium add 登记',
          en: 'correct it; a consortium is registered by luoxuan consortium add',
        },
      });
    };
    const consortium = consortia.find((c) => c.code === office.consortium);
    const members = consortium?.members.map((m) => m.code) ?? [];
    const { member, department } = office;
    return [
      ...(consortium === undefined
        ? [
            unknown(
              'consortium',
              '联合体',
              office.consortium,
              consortia.map((c) => c.code),
            ),
          ]
        : []),
      ...(consortium === undefined || member === null || members.includes(member)
        ? []
        : [unknown('member', '成员单位', member, members)]),
      ...(department === null || departments.has(department)
        ? []
        : [unknown('department', '归口部门', department, departments)]),
    ];
  });
}
