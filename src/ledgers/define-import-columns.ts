import type { KnownColumn } from '../domain/import/index.ts'
import type { Field, LedgerDefinition } from '../domain/ledger/index.ts'
import { ROW_COLUMNS } from './define-row-text.ts'

/** 导入列 — a column of a ledger's import and export: a field, or what stands beside the fields of every row. */
export interface ImportColumn extends KnownColumn {
  readonly label: string
  /** `null`: not a field but what every row has. */
  readonly field: Field | null
  readonly help: string | null
}

/** Key of a field's column; those beside the fields are keyed `row:…`. */
export function fieldKey(name: string): string {
  return `field:${name}`
}

/** 金额（元）: a field's label with its unit. */
export function headingOf({ label, type }: Field): string {
  if (type.kind === 'money') return `${label}（元）`
  const unit = type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? label : `${label}（${unit}）`
}

/** The columns of a ledger's import, in order: its fields, then what proves the row, then the row's own number. */
export function importColumns({ fields }: Pick<LedgerDefinition, 'fields'>): readonly ImportColumn[] {
  const own = Object.entries(fields).map(
    ([name, field]): ImportColumn => ({
      key: fieldKey(name),
      label: field.label,
      heading: headingOf(field),
      synonyms: synonymsOf(field),
      isRequired: !field.isOptional,
      field,
      help: field.help,
    }),
  )
  return [...own, ...BESIDE.filter(({ label }) => !own.some((column) => column.label === label))]
}

const beside = (key: keyof typeof ROW_COLUMNS, { synonyms, help }: { synonyms: string[]; help: string }) => ({
  key: `row:${key}`,
  label: ROW_COLUMNS[key],
  heading: ROW_COLUMNS[key],
  synonyms,
  isRequired: false,
  field: null,
  help,
})

const BESIDE: readonly ImportColumn[] = [
  beside('strength', {
    synonyms: ['证据强度', '佐证等级'],
    help: 'E0 说明、E1 文件、E2 记录、E3 系统日志、E4 独立探测；不填按 E1',
  }),
  beside('source', { synonyms: ['来源', '资料来源'], help: '合同、凭证或日志的名称；不填写为导入的文件名' }),
  beside('isSample', { synonyms: ['示例', '是否示例'], help: '是或否；不填按“否”' }),
  beside('evidence', { synonyms: ['佐证材料编号', '附件'], help: '已上传佐证材料的编号，多个用分号隔开' }),
  beside('id', { synonyms: ['记录编号', '唯一编号'], help: '系统内的编号；新记录可不填，由系统编排' }),
]

/** What the same thing is called in the tables of other programs: 国库支付, 预算一体化, 财务软件. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  支付日期: ['日期', '付款日期', '支付时间', '记账日期', '清算日期'],
  凭证号: ['凭证编号', '支付凭证号', '凭证字号', '记账凭证号', '支付令号'],
  金额: ['支付金额', '付款金额', '发生额', '预算金额', '指标金额', '收入金额', '到账金额'],
  收款方: ['收款人', '收款人名称', '收款单位', '收款人全称'],
  摘要: ['用途', '资金用途', '事由', '付款用途'],
  资金来源: ['资金性质', '经费来源'],
  支出类型: ['支出类别', '支出性质'],
  指标来源: ['指标类型', '预算来源'],
  下达日期: ['日期', '批复日期', '下达时间'],
  批复或调整文号: ['文号', '指标文号', '批复文号', '文件号'],
  三级指标: ['指标名称', '绩效指标'],
  指标性质: ['指标方向', '比较符'],
  指标值: ['目标值', '年度指标值'],
  度量单位: ['计量单位', '单位'],
  分值: ['权重'],
  完成值: ['实际完成值', '实际值', '完成情况'],
  所属月份: ['月份', '日期'],
  指标: ['绩效指标', '三级指标', '指标名称', '指标代码'],
}

/** A reference is headed by what it refers to, a code by 科目 or 编码. */
function synonymsOf({ label, type }: Field): readonly string[] {
  const known = SYNONYMS[label] ?? []
  switch (type.kind) {
    case 'reference':
      return [...known, `${label}名称`, `${label}代码`, `${label}编号`, `${label}编码`]
    case 'code':
      return [...known, ...codeSynonyms(type.catalogue), `${label}编码`, `${label}代码`, `${label}科目`]
    default:
      return known
  }
}

function codeSynonyms(catalogue: 'function' | 'economic'): readonly string[] {
  return catalogue === 'function'
    ? ['功能科目', '功能分类科目', '支出功能分类', '支出功能分类科目', '功能分类科目编码', '科目编码']
    : [
        '经济分类',
        '经济科目',
        '支出经济分类',
        '部门支出经济分类',
        '经济分类科目',
        '部门经济分类科目',
        '经济分类科目编码',
      ]
}
