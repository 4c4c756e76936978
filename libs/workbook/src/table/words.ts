import { foldLabel } from '../layout/label.js';

/** Words that offices write over columns, folded. They only help to find a header; what a column is, a layout says. */
export const HEADER_WORDS: ReadonlySet<string> = folded(
  '序号 编号 No. 指标 指标名称 指标代码 指标编码 一级指标 二级指标 三级指标 采集项 采集项名称 采集项代码 采集项编码',
  '项目 项目名称 名称 内容 类别 代码 编码 单位 计量单位 指标单位 归口部门 责任部门 牵头部门 备注 说明 佐证',
  '上年 上年数 上年同期 上年同期数 去年 本年 本年数 本期 本期数 本期值 本月 本月数 本季度 本学年 填报值 数值 数量 数据',
  '目标值 目标 完成值 完成情况 实际值 自评得分 得分 分值 权重 年度 年份 学年 期间 报送期间 统计期间 数据期间',
  '单位代码 单位名称 成员单位 成员代码 学校 学校名称 院校 院校名称 填报单位',
);

/** Labels of declarations that stand beside their value or before a colon, folded. */
export const DECLARATION_WORDS: ReadonlySet<string> = folded(
  '填报单位 报送单位 填表单位 制表单位 填报日期 报送日期 制表日期 填表日期 填报时间 报送期间 填报期间 统计期间 报告期 期间',
);

/** A column of running numbers, of units, of codes and of notes, folded: none of them holds figures or names. */
export const INDEX_WORDS: ReadonlySet<string> = folded('序号 编号 No. 顺序号 行次 #');
export const UNIT_WORDS: ReadonlySet<string> = folded('单位 计量单位 指标单位 数据单位');
export const CODE_WORDS: ReadonlySet<string> = folded('指标代码 指标编码 采集项代码 采集项编码 代码 编码');
export const NOTE_WORDS: ReadonlySet<string> = folded('备注 说明 佐证 佐证材料 数据来源 填写说明 指标解释');
export const NAME_WORDS: ReadonlySet<string> = folded(
  '指标名称 指标 采集项名称 采集项 项目 项目名称 名称 内容 一级指标 二级指标 三级指标 类别',
);

/** What a row below the body begins with: notes and signatures. Folded. */
export const END_WORDS: readonly string[] = [
  ...folded(
    '制表说明 填表说明 填报说明 编制说明 指标说明 说明 备注 附注 注 填报人 填表人 制表人 经办人 审核人 复核人 负责人',
    '单位负责人 分管领导 分管负责人 部门负责人 联系人 联系电话 统计负责人 单位公章 单位盖章',
    '填报单位 填报日期 填表日期 制表日期 报送日期',
  ),
];

/** Rows that add others up or compare them, folded: they hold no figure of their own. */
export const TOTAL_WORDS: ReadonlySet<string> = folded(
  '合计 小计 总计 共计 增长率 增幅 增长 增减 增减额 增减率 同比 同比增长 环比 平均 平均值 均值',
);

/** The whole of what stands above it: 就业人数/小计 is 就业人数. */
export const WHOLE_WORDS: ReadonlySet<string> = folded('合计 小计 总计 共计 总数 总体 总量');

/** Says nothing but that there are figures below: 年度数据 over 2022 and 2023. */
export function isNeutral(folded: string): boolean {
  return /^(?:近[一二两三四五\d]{1,2}年)?(?:[各历分]?(?:年度?|学年度?|月度?|季度?|期))?(?:实际|统计|填报|指标)?(?:数据?|数值|数额|值|情况|完成情况)*$/u.test(
    folded,
  );
}

function folded(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map(foldLabel));
}
