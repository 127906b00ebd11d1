import type { ReadBlock, ReadCell, ReadDocument } from '../document/index.ts'

/** A cell: its words, or its words with how many columns and rows it covers. */
export type DraftWords = string | { readonly text: string; readonly columns?: number; readonly rows?: number }

/** A piece of a disclosure before it is written to a file of any kind. */
export type DraftPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly name: string; readonly rows: readonly (readonly DraftWords[])[] }

const wide = (text: string, columns: number): DraftWords => ({ text, columns })
const tall = (text: string): DraftWords => ({ text, rows: 2 })
const UNIT = '示例县档案服务中心'

interface Head {
  readonly name: string
  readonly number: number
  readonly columns: number
}

const head = ({ name, number, columns }: Head): (readonly DraftWords[])[] => [
  [wide(name, columns)],
  [wide(`公开0${number}表`, columns)],
  [wide(`单位：${UNIT}`, columns - 2), wide('金额单位：万元', 2)],
]

const TOTALS: readonly (readonly string[])[] = [
  ['一、一般公共预算财政拨款收入', '1', '1,180.50', '一、一般公共服务支出', '15', ''],
  ['二、政府性基金预算财政拨款收入', '2', '', '七、文化旅游体育与传媒支出', '16', '1,010.30'],
  ['三、国有资本经营预算财政拨款收入', '3', '', '八、社会保障和就业支出', '17', '120.45'],
  ['四、上级补助收入', '4', '', '九、卫生健康支出', '18', '55.25'],
  ['五、事业收入', '5', '60.00', '十九、住房保障支出', '19', '72.00'],
  ['八、其他收入', '6', '9.50', '', '20', ''],
  ['本年收入合计', '7', '1,250.00', '本年支出合计', '21', '1,258.00'],
  ['使用非财政拨款结余', '8', '0.00', '结余分配', '22', '0.00'],
  ['年初结转和结余', '9', '36.20', '年末结转和结余', '23', '28.20'],
  ['总计', '10', '1,286.20', '总计', '24', '1,286.20'],
]

/** Code, name, then by table: of income total, 财政拨款, 事业, 其他; of expenditure total, 基本, 项目; of 一般公共预算 total, 基本, 项目. */
const ITEMS: readonly (readonly [code: string, name: string, income: string, expenditure: string, general: string])[] =
  [
    ['207', '文化旅游体育与传媒支出', '1,002.30 932.80 60.00 9.50', '1,010.30 520.30 490.00', '936.30 500.30 436.00'],
    ['20701', '文化和旅游', '1,002.30 932.80 60.00 9.50', '1,010.30 520.30 490.00', '936.30 500.30 436.00'],
    ['2070101', '行政运行', '566.30 496.80 60.00 9.50', '520.30 520.30 0.00', '500.30 500.30 0.00'],
    ['2070104', '图书馆', '436.00 436.00 0.00 0.00', '490.00 0.00 490.00', '436.00 0.00 436.00'],
    ['208', '社会保障和就业支出', '120.45 120.45 0.00 0.00', '120.45 120.45 0.00', '120.45 120.45 0.00'],
    ['210', '卫生健康支出', '55.25 55.25 0.00 0.00', '55.25 55.25 0.00', '55.25 55.25 0.00'],
    ['221', '住房保障支出', '72.00 72.00 0.00 0.00', '72.00 72.00 0.00', '72.00 72.00 0.00'],
  ]

const INCOME = [['合计', '', '1,250.00', '1,180.50', '60.00', '9.50']].concat(
  ITEMS.map(([code, name, income]) => [code, name, ...income.split(' ')]),
)
const EXPENDITURE = [['合计', '', '1,258.00', '768.00', '490.00', '0.00']].concat(
  ITEMS.map(([code, name, , expenditure]) => [code, name, ...expenditure.split(' '), '0.00']),
)
const GENERAL = [['合计', '', '1,184.00', '748.00', '436.00']].concat(
  ITEMS.map(([code, name, , , general]) => [code, name, ...general.split(' ')]),
)

const APPROPRIATION: readonly (readonly string[])[] = [
  ['一、一般公共预算财政拨款', '1', '1,180.50', '七、文化旅游体育与传媒支出', '10', '936.30', '936.30', '', ''],
  ['二、政府性基金预算财政拨款', '2', '', '八、社会保障和就业支出', '11', '120.45', '120.45', '', ''],
  ['三、国有资本经营预算财政拨款', '3', '', '九、卫生健康支出', '12', '55.25', '55.25', '', ''],
  ['', '4', '', '十九、住房保障支出', '13', '72.00', '72.00', '', ''],
  ['本年收入合计', '5', '1,180.50', '本年支出合计', '14', '1,184.00', '1,184.00', '0.00', '0.00'],
  ['年初财政拨款结转和结余', '6', '12.00', '年末财政拨款结转和结余', '15', '8.50', '8.50', '0.00', '0.00'],
  ['总计', '7', '1,192.50', '总计', '16', '1,192.50', '1,192.50', '0.00', '0.00'],
]

const BASIC: readonly (readonly string[])[] = [
  ['301', '工资福利支出', '610.00', '302', '商品和服务支出', '95.00'],
  ['30101', '基本工资', '250.00', '30201', '办公费', '30.00'],
  ['30102', '津贴补贴', '180.00', '30207', '邮电费', '12.00'],
  ['30108', '机关事业单位基本养老保险缴费', '80.00', '30211', '差旅费', '25.00'],
  ['30110', '职工基本医疗保险缴费', '40.00', '30217', '公务接待费', '3.20'],
  ['30113', '住房公积金', '60.00', '30231', '公务用车运行维护费', '8.80'],
  ['303', '对个人和家庭的补助', '38.00', '30239', '其他交通费用', '16.00'],
  ['30302', '退休费', '38.00', '310', '资本性支出', '5.00'],
  ['', '', '', '31002', '办公设备购置', '5.00'],
]

const THREE_PUBLIC = [
  '20.00',
  '0.00',
  '12.00',
  '0.00',
  '12.00',
  '8.00',
  '14.50',
  '0.00',
  '9.80',
  '0.00',
  '9.80',
  '4.70',
]

const table = (name: string, ...rows: readonly (readonly DraftWords[])[]): DraftPart => ({ kind: 'table', name, rows })

const NAMED = {
  general: '一般公共预算财政拨款支出决算表',
  basic: '一般公共预算财政拨款基本支出决算表',
  threePublic: '财政拨款“三公”经费支出决算表',
  fund: '政府性基金预算财政拨款收入支出决算表',
  capital: '国有资本经营预算财政拨款支出决算表',
}

/** Tables one to four. */
function unitTables(): DraftPart[] {
  return [
    table(
      '收入支出决算总表',
      ...head({ name: '收入支出决算总表', number: 1, columns: 6 }),
      [wide('收入', 3), wide('支出', 3)],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['栏次', '', '1', '栏次', '', '2'],
      ...TOTALS,
    ),
    table(
      '收入决算表',
      ...head({ name: '收入决算表', number: 2, columns: 6 }),
      ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入', '其他收入'],
      ['栏次', '', '1', '2', '3', '4'],
      ...INCOME,
    ),
    table(
      '支出决算表',
      ...head({ name: '支出决算表', number: 3, columns: 6 }),
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'],
      ['栏次', '', '1', '2', '3', '4'],
      ...EXPENDITURE,
    ),
    table(
      '财政拨款收入支出决算总表',
      ...head({ name: '财政拨款收入支出决算总表', number: 4, columns: 9 }),
      [wide('收入', 3), wide('支出', 6)],
      [
        '项目',
        '行次',
        '金额',
        '项目',
        '行次',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
      ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'],
      ...APPROPRIATION,
    ),
  ]
}

/** Tables five to nine. */
function appropriationTables(): DraftPart[] {
  return [
    table(
      NAMED.general,
      ...head({ name: NAMED.general, number: 5, columns: 5 }),
      [tall('科目编码'), tall('科目名称'), wide('本年支出', 3)],
      ['合计', '基本支出', '项目支出'],
      ['栏次', '', '1', '2', '3'],
      ...GENERAL,
    ),
    table(
      NAMED.basic,
      ...head({ name: NAMED.basic, number: 6, columns: 6 }),
      [wide('人员经费', 3), wide('公用经费', 3)],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ...BASIC,
      [wide('人员经费合计', 2), '648.00', wide('公用经费合计', 2), '100.00'],
    ),
    table(
      NAMED.threePublic,
      ...head({ name: NAMED.threePublic, number: 7, columns: 12 }),
      [wide('预算数', 6), wide('决算数', 6)],
      [...threePublicHead(), ...threePublicHead()],
      ['小计', '公务用车购置费', '公务用车运行维护费', '小计', '公务用车购置费', '公务用车运行维护费'],
      THREE_PUBLIC.map((_, at) => String(at + 1)),
      THREE_PUBLIC,
    ),
    table(
      NAMED.fund,
      ...head({ name: NAMED.fund, number: 8, columns: 8 }),
      ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出合计', '基本支出', '项目支出', '年末结转和结余'],
      ['栏次', '', '1', '2', '3', '4', '5', '6'],
      ['合计', '', '', '', '', '', '', ''],
    ),
    table(
      NAMED.capital,
      ...head({ name: NAMED.capital, number: 9, columns: 5 }),
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['栏次', '', '1', '2', '3'],
      ['合计', '', '', '', ''],
    ),
  ]
}

const threePublicHead = (): DraftWords[] => [
  tall('合计'),
  tall('因公出国（境）费'),
  wide('公务用车购置及运行维护费', 3),
  tall('公务接待费'),
]

const OPENING = `${UNIT}2023年度部门决算公开（示例数据）
目录
第一部分　单位概况
第二部分　2023年度部门决算表
收入支出决算总表
收入决算表
支出决算表
财政拨款收入支出决算总表
一般公共预算财政拨款支出决算表
一般公共预算财政拨款基本支出决算表
财政拨款“三公”经费支出决算表
政府性基金预算财政拨款收入支出决算表
国有资本经营预算财政拨款支出决算表
第三部分　2023年度部门决算情况说明
第一部分　单位概况
本单位负责全县档案的接收、保管和利用，年末在职人员46人。
第二部分　2023年度部门决算表`

const TEXT = `本单位2023年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出，《政府性基金预算财政拨款收入支出决算表》为空表。
本单位2023年度没有国有资本经营预算财政拨款支出，《国有资本经营预算财政拨款支出决算表》为空表。
第三部分　2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收入总计1,286.20万元，支出总计1,286.20万元。与上年相比，收入总计增加86.20万元，增长7.18%，主要原因是新增馆藏数字化项目。
二、收入决算情况说明
2023年度本年收入合计1,250.00万元，其中：财政拨款收入1,180.50万元，占94.44%；事业收入60.00万元，占4.80%；其他收入9.50万元，占0.76%。
三、支出决算情况说明
2023年度本年支出合计1,258.00万元，其中：基本支出768.00万元，占61.05%；项目支出490.00万元，占38.95%。
四、财政拨款收入支出决算总体情况说明
2023年度财政拨款收入总计1,192.50万元，财政拨款支出总计1,192.50万元。与上年相比，财政拨款收入总计增加42.50万元，增长3.70%，主要原因是馆藏数字化项目由财政拨款安排。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况
2023年度一般公共预算财政拨款支出1,184.00万元，占本年支出合计的94.12%。与上年相比，一般公共预算财政拨款支出增加44.00万元，增长3.86%，主要原因是馆藏数字化项目支出增加。
（二）结构情况
2023年度一般公共预算财政拨款支出主要用于以下方面：文化旅游体育与传媒支出（类）936.30万元，占79.08%；社会保障和就业支出（类）120.45万元，占10.17%；卫生健康支出（类）55.25万元，占4.67%；住房保障支出（类）72.00万元，占6.08%。
（三）具体情况
2023年度一般公共预算财政拨款支出年初预算为1,150.00万元，支出决算为1,184.00万元，完成年初预算的102.96%，决算数大于预算数的主要原因是年中追加馆藏数字化经费。
六、一般公共预算财政拨款基本支出决算情况说明
2023年度一般公共预算财政拨款基本支出748.00万元，其中：人员经费648.00万元，公用经费100.00万元。
七、财政拨款“三公”经费支出决算情况说明
2023年度“三公”经费支出预算为20.00万元，支出决算为14.50万元，完成预算的72.50%。与上年相比，“三公”经费支出减少1.50万元，下降9.38%，主要原因是压减公务接待。
1.因公出国（境）费预算为0.00万元，支出决算为0.00万元，全年没有安排因公出国（境）团组。
2.公务用车购置费预算为0.00万元，支出决算为0.00万元，全年没有购置公务用车。
3.公务用车运行维护费预算为12.00万元，支出决算为9.80万元，完成预算的81.67%，主要用于燃料和维修。
4.公务接待费预算为8.00万元，支出决算为4.70万元，完成预算的58.75%。国内公务接待38批次，312人次。
八、政府性基金预算财政拨款收入支出决算情况说明
本单位2023年度没有政府性基金预算财政拨款收入和支出。
九、国有资本经营预算财政拨款支出决算情况说明
本单位2023年度没有国有资本经营预算财政拨款支出。
十、预算绩效情况说明
根据预算绩效管理要求，本单位对2023年度8个项目开展绩效自评，涉及一般公共预算项目支出436.00万元，占一般公共预算项目支出总额的100%。
十一、其他需要说明的情况
2024年8月6日财政部门批复本单位2023年度部门决算，本单位于2024年8月20日公开。`

const paragraphs = (text: string): DraftPart[] => text.split('\n').map((each) => ({ kind: 'paragraph', text: each }))

/** 示例数据 — the disclosure of a made-up county archive: all nine tables and their text, every rule kept. */
export const SOUND_DISCLOSURE: readonly DraftPart[] = [
  ...paragraphs(OPENING),
  ...unitTables(),
  ...appropriationTables(),
  ...paragraphs(TEXT),
]

/** One change: the first cell or paragraph that holds `from` within what is named, with `to` in its stead. */
export interface Fault {
  /** Name of the table, or 文字. */
  readonly at: string
  readonly from: string
  readonly to: string
  /** Which of several equal cells; the first without it. */
  readonly turn?: number
}

/** The disclosure with some things changed. @throws Error when a change finds nothing to change */
export function disclosureWith(...faults: readonly Fault[]): readonly DraftPart[] {
  return faults.reduce<readonly DraftPart[]>(changed, SOUND_DISCLOSURE)
}

function changed(parts: readonly DraftPart[], { at, from, to, turn = 1 }: Fault): readonly DraftPart[] {
  let left = turn
  const take = (words: string, isWhole: boolean): string => {
    if (left === 0 || !(isWhole ? words === from : words.includes(from))) return words
    left -= 1
    return left > 0 ? words : words.replace(from, to)
  }
  const takeCell = (cell: DraftWords): DraftWords =>
    typeof cell === 'string' ? take(cell, true) : { ...cell, text: take(cell.text, false) }
  const result = parts.map((part) => {
    if (part.kind === 'paragraph') return at === '文字' ? { ...part, text: take(part.text, false) } : part
    return part.name === at ? { ...part, rows: part.rows.map((row) => row.map(takeCell)) } : part
  })
  if (left > 0) throw new Error(`${at} has no ${from}`)
  return result
}

/** Columns of a table as wide as its widest row. */
function columnsOf(rows: readonly (readonly DraftWords[])[]): number {
  return Math.max(
    ...rows.map((row) => row.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : (cell.columns ?? 1)), 0)),
  )
}

/** The parts as a reader gives them. */
export function readDocumentOf(parts: readonly DraftPart[]): ReadDocument {
  const blocks: ReadBlock[] = []
  let text = ''
  const write = (words: string): { start: number; end: number } => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  for (const part of parts) {
    if (part.kind === 'paragraph') {
      blocks.push({ kind: 'paragraph', ...write(part.text), place: 'body', styleLevel: null })
    } else blocks.push(tableBlock(part.rows, write))
    text += '\n'
  }
  return { text, format: 'docx', blocks }
}

function tableBlock(
  rows: readonly (readonly DraftWords[])[],
  write: (words: string) => { start: number; end: number },
): ReadBlock {
  const cells = placedCells(rows).map(({ text, ...place }): ReadCell => {
    const { start, end } = write(text)
    write('\t')
    return { start, end, ...place, address: null, number: null, formula: null }
  })
  const [start, end] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0]
  return { kind: 'table', start, end, name: null, rowCount: rows.length, columnCount: columnsOf(rows), cells }
}

/** A cell where its row and those above leave room. */
export interface PlacedWords {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** The cells of a table at their places. */
export function placedCells(rows: readonly (readonly DraftWords[])[]): readonly PlacedWords[] {
  const taken = new Set<string>()
  return rows.flatMap((row, at) => {
    let column = 0
    return row.map((cell) => {
      const { text, columns = 1, rows: down = 1 } = typeof cell === 'string' ? { text: cell } : cell
      while (taken.has(`${at},${column}`)) column += 1
      const placed = { text, row: at, column, rowSpan: down, columnSpan: columns }
      for (let index = 0; index < columns * down; index += 1)
        taken.add(`${at + Math.floor(index / columns)},${column + (index % columns)}`)
      column += columns
      return placed
    })
  })
}
