import type { Bilingual } from '@luoxuan/wording';
import type { FindingEventType } from './events.js';
import type { FindingState } from './finding.js';
import type { MeasureState } from './measure.js';
import type { ProofReason } from './proof.js';

export const FINDING_STATE_LABELS: Readonly<Record<FindingState, Bilingual>> = {
  raised: { zh: '待确认', en: 'raised' },
  acknowledged: { zh: '已确认', en: 'acknowledged' },
  diagnosed: { zh: '已诊断', en: 'diagnosed' },
  planned: { zh: '已定措施', en: 'measures planned' },
  'in-progress': { zh: '整改中', en: 'in progress' },
  'waiting-for-data': { zh: '待数据验证', en: 'waiting for data' },
  verified: { zh: '已销号（数据验证有效）', en: 'closed, verified by data' },
  'not-effective': { zh: '措施未见效', en: 'not effective' },
  overdue: { zh: '整改逾期', en: 'overdue' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
  'closed-by-hand': { zh: '人工销号', en: 'closed by hand' },
};

export const FINDING_EVENT_LABELS: Readonly<Record<FindingEventType, Bilingual>> = {
  raised: { zh: '发现问题', en: 'raised' },
  acknowledged: { zh: '确认问题', en: 'acknowledged' },
  diagnosed: { zh: '诊断原因', en: 'diagnosed' },
  'measure-planned': { zh: '制定措施', en: 'measure planned' },
  'measure-postponed': { zh: '措施延期', en: 'measure postponed' },
  'measure-started': { zh: '措施开始', en: 'measure started' },
  'measure-done': { zh: '措施完成', en: 'measure done' },
  'measures-done': { zh: '措施全部完成，等待数据', en: 'all measures done, waiting for data' },
  'measure-withdrawn': { zh: '撤回措施', en: 'measure withdrawn' },
  'last-open-measure-withdrawn': {
    zh: '撤回措施，其余均已完成，等待数据',
    en: 'measure withdrawn, the others are done, waiting for data',
  },
  'only-measure-withdrawn': {
    zh: '撤回唯一的措施，退回诊断',
    en: 'the only measure withdrawn, back to diagnosis',
  },
  'evidence-added': { zh: '补充佐证', en: 'evidence added' },
  verified: { zh: '数据验证有效，销号', en: 'verified by data, closed' },
  'not-effective': { zh: '数据表明未见效，退回诊断', en: 'data show no effect, back to diagnosis' },
  overdue: { zh: '逾期', en: 'overdue' },
  reopened: { zh: '复发，重新打开', en: 'came back, reopened' },
  cancelled: { zh: '撤销', en: 'cancelled' },
  'closed-by-hand': { zh: '人工销号', en: 'closed by hand' },
};

export const MEASURE_STATE_LABELS: Readonly<Record<MeasureState, Bilingual>> = {
  planned: { zh: '未开始', en: 'planned' },
  'in-progress': { zh: '进行中', en: 'in progress' },
  done: { zh: '已完成，待验证', en: 'done, not proved yet' },
  effective: { zh: '有效', en: 'effective' },
  'not-effective': { zh: '未见效', en: 'not effective' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export const PROOF_LABELS: Readonly<Record<ProofReason, Bilingual>> = {
  reached: { zh: '达到承诺值', en: 'what was promised is reached' },
  'not-reached': { zh: '未达到承诺值', en: 'what was promised is not reached' },
  'denominator-alone': {
    zh: '达到承诺值，但只因分母缩小，不作数',
    en: 'reached only because the denominator shrank: no effect',
  },
  'no-figure': { zh: '尚无数据', en: 'no figure yet' },
  incomplete: { zh: '应报数据尚有缺报，不作证据', en: 'figures are missing: no proof' },
  break: { zh: '前后口径不同，不作证据', en: 'the definition changed in between: no proof' },
};
