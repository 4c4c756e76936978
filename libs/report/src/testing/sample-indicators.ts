/** One indicator of the sample: numbers as plain decimals, or the `NullReason` why there is none. */
export interface SampleIndicator {
  code: string;
  name: string;
  unit: string;
  direction: 'up' | 'down' | 'context';
  kind: 'basic' | 'substantive' | 'veto';
  weight: number;
  target: string;
  floor: string | null;
  before: string;
  now: string;
  period: 'year' | 'school-year';
  formula: string;
  elements: [code: string, name: string, unit: string][];
  series?: 'month' | 'quarter' | 'year';
  gaps?: number;
}

export interface SampleDimension {
  code: string;
  name: string;
  weight: number;
  indicators: SampleIndicator[];
}

type Line = [
  code: string,
  name: string,
  unit: string,
  rule: string,
  weight: number,
  target: string,
  floor: string,
  before: string,
  now: string,
  period: 'Y' | 'X',
  formula: string,
  extra?: Pick<SampleIndicator, 'series' | 'gaps'>,
];

const DIRECTIONS: Readonly<Record<string, SampleIndicator['direction']>> = {
  U: 'up',
  D: 'down',
  '0': 'context',
};
const KINDS: Readonly<Record<string, SampleIndicator['kind']>> = { s: 'substantive', b: 'basic', v: 'veto' };

function indicator(line: Line): SampleIndicator {
  const [code, name, unit, rule, weight, target, floor, before, now, period, formula, extra] = line;
  const codes = formula.split(/ [/+] /);
  return {
    code,
    name,
    unit,
    direction: DIRECTIONS[rule.charAt(0)] ?? 'up',
    kind: KINDS[rule.charAt(1)] ?? 'substantive',
    weight,
    target: target,
    floor: floor === '' ? null : floor,
    before: before,
    now: now,
    period: period === 'Y' ? 'year' : 'school-year',
    formula,
    elements: codes.map((c) => [
      c,
      codes.length === 1 ? name : `${name}所用采集项 ${c}`,
      codes.length === 1 ? unit : '人',
    ]),
    ...extra,
  };
}

const MONTHS = { series: 'month' } as const;
const YEARS = { series: 'year' } as const;
const QUARTERS = { series: 'quarter' } as const;

/** Invented figures of an invented consortium: every reason for a dash, every level, long names, wide and narrow numbers. */
export const SAMPLE_DIMENSIONS: readonly SampleDimension[] = [
  {
    code: 'C1',
    name: '产教资源相对集聚',
    weight: 15,
    indicators: [
      [
        'RES01',
        '园区总产值',
        '亿元',
        'Us',
        4,
        '1280.00',
        '1000.00',
        '1168.42',
        '1243.75',
        'Y',
        'RES01',
        YEARS,
      ],
      ['RES02', '园区总产值省内排名', '位', 'Ds', 1, '5', '10', '8', '6', 'Y', 'RES02', YEARS],
      [
        'RES03',
        '成员单位总数',
        '家',
        'Us',
        2,
        '46',
        '30',
        '41',
        '44',
        'Y',
        'RES04 + RES05 + RES06',
        QUARTERS,
      ],
      ['RES07', '新加入企业数', '家', 'Us', 2, '10', '', '0', '7', 'Y', 'RES07', MONTHS],
      ['RES09', '产教融合实训基地数', '个', 'Us', 3, '18', '12', '15', '19', 'Y', 'RES09', QUARTERS],
      ['RES10', '供需平台发布岗位数', '个', 'Us', 2, 'no-target', '', '3204', '4188', 'Y', 'RES10', MONTHS],
    ].map((line) => indicator(line as Line)),
  },
  {
    code: 'C2',
    name: '组织治理机制完备',
    weight: 15,
    indicators: [
      ['GOV01', '理事会会议次数', '次', 'Us', 2, '4', '2', '3', '4', 'Y', 'GOV01', QUARTERS],
      ['GOV03', '专职工作人员数', '人', 'Us', 2, '6', '3', '5', '2', 'Y', 'GOV03', QUARTERS],
      ['GOV05', '实体化运作主体已登记', '—', 'Ub', 0, '1', '1', '0', '1', 'Y', 'GOV05'],
      [
        'GOV08',
        '年度计划完成率',
        '%',
        'Us',
        4,
        '100.00',
        '85.00',
        '88.24',
        '91.67',
        'Y',
        'GOV07 / GOV06',
        MONTHS,
      ],
      [
        'GOV09',
        '产教联合体实体化运行机制与利益共享、风险共担、人才共育、资源共建制度落实情况综合评分',
        '分',
        'Us',
        2,
        '90.0',
        '',
        'no-before',
        '83.5',
        'Y',
        'GOV09',
      ],
    ].map((line) => indicator(line as Line)),
  },
  {
    code: 'C3',
    name: '人才培养取得突破',
    weight: 30,
    indicators: [
      [
        'TAL03',
        '企业参与专业占比',
        '%',
        'Us',
        3,
        '60.00',
        '40.00',
        '51.52',
        '57.58',
        'X',
        'TAL02 / TAL01',
        YEARS,
      ],
      ['TAL04', '校企共建课程数', '门', 'Us', 2, '120', '80', '96', '131', 'X', 'TAL04', YEARS],
      ['TAL06', '订单班、学徒制在读学生数', '人', 'Us', 3, '1000', '600', '862', '945', 'X', 'TAL06', YEARS],
      [
        'TAL07',
        '中高本贯通培养在读学生数',
        '人',
        'Us',
        2,
        'target-is-zero',
        '',
        '0',
        '120',
        'X',
        'TAL07',
        YEARS,
      ],
      ['TAL09', '全日制在校生数', '人', '0s', 0, 'no-target', '', '12860', '13000', 'X', 'TAL09', YEARS],
      [
        'TAL12',
        '双师型教师比例',
        '%',
        'Us',
        4,
        '90.00',
        '60.00',
        '76.30',
        '78.57',
        'X',
        'TAL11 / TAL10',
        YEARS,
      ],
      ['TAL13', '生师比', ':1', 'Ds', 2, '18.00', '20.00', '18.86', '19.24', 'X', 'TAL09 / TAL10', YEARS],
      ['TAL16', '生均工位数', '个/生', 'Us', 2, '0.60', '0.50', '0.52', '0.55', 'X', 'TAL15 / TAL09'],
      [
        'TAL19',
        '毕业去向落实率',
        '%',
        'Us',
        4,
        '95.00',
        '90.00',
        '90.40',
        '89.20',
        'X',
        'TAL18 / TAL17',
        YEARS,
      ],
      [
        'TAL21',
        '留本地就业率',
        '%',
        'Us',
        3,
        '55.00',
        '40.00',
        '49.10',
        '50.00',
        'X',
        'TAL20 / TAL26',
        YEARS,
      ],
      [
        'TAL22',
        '创业率',
        '%',
        'Us',
        2,
        '10.00',
        '',
        'denominator-is-zero',
        'denominator-is-zero',
        'X',
        'TAL27 / TAL17',
      ],
      ['TAL24', '毕业半年后月收入', '元', 'Us', 2, '4800', '4000', '3975', '4428', 'X', 'TAL24', YEARS],
      ['TAL25', '雇主满意度', '%', 'Us', 2, '98.00', '90.00', 'no-data', 'no-data', 'X', 'TAL25'],
    ].map((line) => indicator(line as Line)),
  },
  {
    code: 'C4',
    name: '有效服务产业发展',
    weight: 30,
    indicators: [
      ['SRV02', '技术服务项目数', '项', 'Us', 2, '320', '200', '268', '305', 'Y', 'SRV02', MONTHS],
      ['SRV03', '服务企业数', '家', 'Us', 2, '260', '150', '212', '247', 'Y', 'SRV03', MONTHS],
      [
        'SRV04',
        '横向技术服务到款额',
        '万元',
        'Us',
        5,
        '4000.00',
        '2500.00',
        '2783.49',
        '3515.53',
        'Y',
        'SRV04',
        MONTHS,
      ],
      [
        'SRV07',
        '科研社会服务总经费',
        '万元',
        'Us',
        3,
        '6500.00',
        '',
        '5210.07',
        '6021.88',
        'Y',
        'SRV04 + SRV05 + SRV06',
        { ...MONTHS, gaps: 3 },
      ],
      ['SRV08', '师均横向到款额', '万元/人', 'Us', 2, '6.00', '', '4.31', '5.38', 'Y', 'SRV04 / TAL10'],
      ['SRV10', '发明专利授权数', '件', 'Us', 2, '40', '20', '46', '27', 'Y', 'SRV10', QUARTERS],
      ['SRV11', '成果转化到款额', '万元', 'Us', 3, '300.00', '', '161.00', '812.45', 'Y', 'SRV11', QUARTERS],
      ['SRV12', '企业员工培训人次', '人次', 'Us', 2, '7000', '', '6120', '6894', 'Y', 'SRV12', MONTHS],
      ['SRV16', '技术服务合同纠纷数', '起', 'Ds', 1, '2', '', '1', '0', 'Y', 'SRV16'],
    ].map((line) => indicator(line as Line)),
  },
  {
    code: 'C5',
    name: '保障条件切实到位',
    weight: 10,
    indicators: [
      [
        'GUA01',
        '财政经费投入',
        '万元',
        'Us',
        4,
        '12000.00',
        '8000.00',
        '10350.00',
        '13214.60',
        'Y',
        'GUA01',
        QUARTERS,
      ],
      [
        'GUA02',
        '社会资本、产业资金投入',
        '万元',
        'Us',
        3,
        '20000.00',
        '',
        '7204.20',
        '9800.00',
        'Y',
        'GUA02',
        QUARTERS,
      ],
      ['GUA04', '年生均财政拨款水平', '元', 'Us', 3, '14000', '12000', '12900', '13480', 'Y', 'GUA04', YEARS],
    ].map((line) => indicator(line as Line)),
  },
  {
    code: 'NEG',
    name: '否定性情形',
    weight: 0,
    indicators: [
      indicator(['NEG01', '否定性情形数', '项', 'Dv', 0, 'no-target', '', '0', '0', 'Y', 'NEG01']),
    ],
  },
];
