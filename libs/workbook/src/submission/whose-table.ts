import type { LocatedTable } from '../fitting/located-table.js';
import { foldSignature, signatures } from '../fitting/signature.js';
import type { Finding } from '../findings/finding.js';
import type { SubmissionRequest } from './submission.js';

/** A member that is named around a table without 填报单位：, and where. */
export interface NamedMember {
  own: boolean;
  name: string;
  text: string;
  /** null: in the name of the sheet. */
  ref: string | null;
}

type Members = Pick<SubmissionRequest, 'expected' | 'peers'>;

/** Shorter names are parts of too many words. */
const SHORTEST_WITHIN = 4;
/** 学校（盖章）：, but not 报送至：or 牵头单位： */
const LABEL = /^(?:学校|院校|学院|高校|企业|公司|单位|成员单位|机构)(?:名称|全称)?(?:\([^)]{1,6}\))?:/u;

/**
 * The member of the consortium that title, sheet or a line above a table names; where its own member is named, others do
 * not matter.
 */
export function memberAround(table: LocatedTable, request: Members): NamedMember | null {
  const find = memberFinder(request);
  const lines = table.above.flatMap(({ cells }) => cells.filter(({ type }) => type === 'text'));
  const said = [
    ...lines.map(({ text, ref }) => ({ text, ref, ...find(text, false) })),
    ...(table.title
      ? [{ text: table.title.text, ref: table.title.ref, ...find(table.title.text, true) }]
      : []),
    { text: table.sheet, ref: null, ...find(table.sheet, true) },
  ];
  const named = said.flatMap(({ own, name, text, ref }) =>
    own === undefined || name === undefined ? [] : { own, name, text, ref },
  );
  return named.find(({ own }) => own) ?? named[0] ?? null;
}

type FindMember = (text: string, within: boolean) => Pick<NamedMember, 'own' | 'name'> | null;

/** Which member a text is the name of or, `within` it, names; the own one before the others. */
export function memberFinder({ expected, peers = [] }: Members): FindMember {
  const members = [expected.member, ...peers].map((member, index) => ({
    own: index === 0,
    name: member.name,
    names: signatures(member),
  }));
  return (text, within) => {
    const folded = foldSignature(text).replace(LABEL, '');
    const found = members.find(({ names }) =>
      names.some((name) => folded === name || (within && isWithin(name, folded))),
    );
    return found ? { own: found.own, name: found.name } : null;
  };
}

/** In running text a name counts only if it is no code: `wb01` is within many words. */
const isWithin = (name: string, text: string): boolean =>
  name.length >= SHORTEST_WITHIN && /\p{Script=Han}/u.test(name) && text.includes(name);

/** A table of another member among those of this one: that member hands it in. */
export function tableOfAnother({ sheet }: LocatedTable, { name, text, ref }: NamedMember): Finding {
  return {
    code: 'table-of-another-member',
    level: 'hint',
    sheet,
    ref,
    found: text,
    expected: { zh: '本单位的表', en: 'tables of this member' },
    message: {
      zh: `这张表写明是「${name}」的，没有读取`,
      en: `this table is of ${name} and is not read`,
    },
    mend: {
      zh: '不用改；各单位由自己的文件报送',
      en: 'nothing to mend; each member hands in its own file',
    },
  };
}
