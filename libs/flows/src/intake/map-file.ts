import { handedIn, type Catalog } from '@luoxuan/catalog';
import {
  correctMapping,
  mappingInWorker,
  parseCorrection,
  type CorrectionFault,
  type Mapping,
  type MappingRequest,
} from '@luoxuan/workbook';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import type { Address } from '../registry/registry.js';

/** Proposes what the tables of a workbook mean, whatever layouts there are. */
export async function mapFile(
  path: string,
  catalog: Catalog,
  request: MappingRequest = {},
): Promise<Outcome<{ mapping: Mapping }>> {
  const proposed = await mappingInWorker(
    path,
    { layouts: [], elements: handedIn(catalog.elements) },
    request,
  );
  if (!proposed.ok) return failed(proposed.refusal);
  const { mapping } = proposed;
  return mapping.tables.some(({ labels }) => labels.length > 0)
    ? { ok: true, mapping }
    : failed(mapping.tables.length > 0 ? noNamesToMap() : nothingToMap());
}

/** The mapping with what a person says instead, each as `label=CODE`; every fault of every one at once. */
export function correctByHand(
  mapping: Mapping,
  settings: readonly string[],
  catalog: Catalog,
): Outcome<{ mapping: Mapping }> {
  const parsed = settings.map(parseCorrection);
  const corrections = parsed.flatMap((one) => (one.ok ? [one.correction] : []));
  const corrected = correctMapping(mapping, corrections, catalog.elements);
  const problems = [
    ...parsed.flatMap((one) => (one.ok ? [] : [correctionProblem(one.fault)])),
    ...(corrected.ok ? [] : corrected.faults.map(correctionProblem)),
  ];
  return problems.length > 0 || !corrected.ok ? failed(...problems) : corrected;
}

/** Tells whoever handed in a file that fits no layout how to make it fit. */
export function withMappingHint(
  found: Problem,
  path: string,
  { consortium, member, period }: Address,
): Problem {
  if (found.code !== 'no-layout') return found;
  const command = `luoxuan map "${path}" --consortium ${consortium} --member ${member} --period ${period}`;
  return {
    ...found,
    mend: {
      zh: `${found.mend.zh}：运行 ${command} 查看建议的对应关系，加 --save 名称 保存后重新报送`,
      en: `${found.mend.en}: run ${command} to see what they may mean, keep it with --save NAME, and hand the file in again`,
    },
    details: { ...found.details, command },
  };
}

const correctionProblem = ({ code, found, message, mend }: CorrectionFault): Problem =>
  problem(code, message, mend, { found });

const nothingToMap = (): Problem =>
  problem(
    'nothing-to-map',
    { zh: '没有找到带表头和数据的表格', en: 'no table with a header and figures was found' },
    {
      zh: '表格要有一行表头，下面每行一个指标，或每列一个指标；隐藏的工作表不读取',
      en: 'a table needs a header row, and an indicator in each row or column below it; hidden sheets are not read',
    },
  );

/** Members and years alone: the same table is refused at hand-in for want of an indicator. */
const noNamesToMap = (): Problem =>
  problem(
    'nothing-to-map',
    {
      zh: '找到了表格，但行和列里都没有可以对应的指标名称',
      en: 'there is a table, but neither its rows nor its columns name anything that could be an indicator',
    },
    {
      zh: '加一列「指标」，每行写上指标名称；标题里的名称不作数',
      en: 'add a column 指标 with the name in each row; a name in the title does not count',
    },
  );
