import type { ReadCell, ReadDocument } from '../document/index.ts'

/** One cell of a form under test: its words, or words with how many columns they cover. */
export type Words = string | readonly [words: string, columns: number]

/** A document with one table a sheet, written as rows of words; `''` is an empty cell. */
export function documentOf(...sheets: readonly (readonly (readonly Words[])[])[]): ReadDocument {
  let text = ''
  const blocks = sheets.map((rows, index) => {
    const start = text.length
    const cells: ReadCell[] = []
    for (const [row, words] of rows.entries()) {
      let column = 0
      for (const word of words) {
        const [content, columnSpan] = typeof word === 'string' ? [word, 1] : word
        cells.push({
          start: text.length,
          end: text.length + content.length,
          row,
          column,
          rowSpan: 1,
          columnSpan,
          address: null,
          number: null,
          formula: null,
        })
        text += `${content}\t`
        column += columnSpan
      }
      text += '\n'
    }
    const columnCount = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan))
    return {
      kind: 'table' as const,
      start,
      end: text.length,
      name: `表${index + 1}`,
      rowCount: rows.length,
      columnCount,
      cells,
    }
  })
  return { text, format: 'xlsx', blocks }
}

interface SoundForm {
  readonly project: string
  /** 年度资金总额, 当年财政拨款, 上年结转, 其他: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
  readonly funds: readonly (readonly string[])[]
  /** 一级, 二级, 三级, 性质, 指标值, 单位, 完成值, 分值, 得分, 偏差. */
  readonly indicators: readonly (readonly string[])[]
  readonly total: readonly [weight: string, points: string]
  readonly grade: string
  readonly notes: string
}

export const SOUND: SoundForm = {
  project: '门户网站运行维护',
  funds: [
    ['年度资金总额', '90', '90', '81', '10', '90%', '9'],
    ['其中：当年财政拨款', '80', '80', '71', '—', '', '—'],
    ['上年结转资金', '10', '10', '10', '—', '', '—'],
    ['其他资金', '0', '0', '0', '—', '', '—'],
  ],
  indicators: [
    ['产出指标', '数量指标', '栏目维护数', '≥', '40', '个', '42', '30', '30', ''],
    ['产出指标', '时效指标', '差错整改时长', '≤', '5', '天', '4', '20', '20', ''],
    ['效益指标', '社会效益', '访问量', '≥', '100', '万次', '90', '30', '27', '改版停机两天，次年错峰改版'],
    ['满意度指标', '服务对象满意度', '公众满意度', '≥', '90', '%', '93', '10', '10', '发放问卷300份'],
  ],
  total: ['100', '96'],
  grade: '优',
  notes: '年内未调整预算。',
}

/** 项目支出绩效自评表 in the Yunnan layout, sound but for what a test changes. */
export function projectForm(change: Partial<SoundForm> = {}): readonly (readonly Words[])[] {
  const { project, funds, indicators, total, grade, notes } = { ...SOUND, ...change }
  return [
    [['项目支出绩效自评表', 11]],
    ['项目名称', [project, 10]],
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...funds.map(([label = '', ...values]) => ['', label, ...values]),
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...indicators.map((values) => ['', ...values]),
    [
      ['其他需要说明事项', 2],
      [notes, 9],
    ],
    [['总分', 8], total[0], total[1], ''],
    ['自评等级', [grade, 10]],
  ]
}
