import type { UnitScope } from '../domain/access/index.ts'
import type { Field, LedgerDefinition } from '../domain/ledger/index.ts'
import { type ImportColumn, importColumns } from '../ledgers/define-import-columns.ts'
import { ledgerOf } from './enter-rows.ts'
import { type ExportedFile, sheetName, tableColumn, XLSX } from './export-rows.ts'
import type { CatalogueCode, Ports, TableColumn } from './ports.ts'
import { allRows } from './read-rows.ts'
import { nameReferences } from './reference-names.ts'

/** A longer list is no help to choose from. */
const MOST_CHOICES = 1_000

/**
 * 导入模板 — an empty table of a ledger for one year: headings with units, help, choices for what can be chosen, and a
 * second sheet that explains every column.
 *
 * @throws Refusal ledger/not-found
 */
export async function importTemplate(
  ports: Ports,
  scope: UnitScope,
  { ledger: id, year }: { readonly ledger: string; readonly year: number },
): Promise<ExportedFile> {
  const ledger = await ledgerOf(ports, scope, id)
  const codes = await ports.units.codes(year)
  const columns: (TableColumn & { readonly words: readonly string[] })[] = []
  for (const column of importColumns(ledger)) {
    const choices = await choicesOf(ports, scope, { column, year, codes })
    const words = explained(ledger, { column, year })
    columns.push({ ...tableColumn(column), choices, words, help: [...new Set(words.slice(1))].join('\n') })
  }
  const unit = await ports.units.find(scope.unitId)
  const at = ports.clock.now()
  const content = await ports.tables.writeXlsx(
    {
      title: `${ledger.title}（${year}年度）`,
      sheet: sheetName(ledger.title),
      columns,
      rows: [],
      explanation: [
        ['列名', '是否必填', '怎样填写', '说明'],
        ...columns.map(({ words, heading, isRequired }) => [
          heading,
          isRequired ? '必填' : '选填',
          words[1] ?? '',
          words[2] ?? '',
        ]),
        ...GENERAL,
      ],
      footer: `${unit?.name ?? ''}　${year}年度　${ledger.title}`,
      createdAt: at,
    },
    null,
  )
  return { fileName: `${ledger.title}导入模板-${year}.xlsx`, mediaType: XLSX, content }
}

const GENERAL: readonly (readonly string[])[] = [
  [],
  ['列的顺序', '', '可以调整；不需要的选填列可以删去', '列名照旧，系统按列名识别'],
  ['已有的记录', '', '按识别列或编号认出，只改有变化的栏目', '同一文件导入两次，不会重复'],
  ['出错时', '', '任何一格有误，整个文件都不导入', '可下载标注了问题的原表，改好后再导入'],
]

/** Heading, how to fill it in, and what it is. */
function explained(
  { identity, fields }: LedgerDefinition,
  { column, year }: { readonly column: ImportColumn; readonly year: number },
): readonly [string, string, string] {
  const name = Object.keys(fields).find((one) => fields[one] === column.field)
  const marks = [
    ...(column.help === null || column.field === null ? [] : [column.help]),
    ...(name !== undefined && identity.includes(name) ? ['识别列：这些列都相同的是同一条记录'] : []),
  ]
  const how = column.field === null ? (column.help ?? '') : howToFill(column.field, year)
  return [column.heading, how, marks.join('；')]
}

function howToFill({ type }: Field, year: number): string {
  switch (type.kind) {
    case 'money':
      return `以元为单位，最多两位小数${type.mayBeNegative ? '；冲减的写负数' : ''}；列名改为“（万元）”时按万元`
    case 'count':
      return `整数（${type.unit}）`
    case 'decimal':
      return `数值${type.unit === '' ? '' : `（${type.unit}）`}，最多 ${type.decimals} 位小数`
    case 'date':
      return `日期，如 ${year}-06-01、${year}/6/1 或 ${year}年6月1日`
    case 'flag':
      return '是或否'
    case 'choice':
      return `选一项：${type.options.join('、')}`
    case 'reference':
      return '写名称、代码或编号，可从列表中选'
    case 'code':
      return type.catalogue === 'function' ? '七位的支出功能分类项级编码' : '五位的部门预算支出经济分类款级编码'
    case 'text':
      return `文字，不超过 ${type.maxLength} 个字`
    default:
      return type satisfies never
  }
}

interface Chosen {
  readonly column: ImportColumn
  readonly year: number
  readonly codes: readonly CatalogueCode[]
}

async function choicesOf(
  ports: Ports,
  scope: UnitScope,
  { column: { key, field }, year, codes }: Chosen,
): Promise<readonly string[]> {
  if (key === 'row:strength') return ['E0', 'E1', 'E2', 'E3', 'E4']
  if (key === 'row:isSample' || field?.type.kind === 'flag') return ['是', '否']
  switch (field?.type.kind) {
    case 'choice':
      return field.type.options
    case 'code': {
      const { catalogue } = field.type
      const own = codes.filter((one) => one.catalogue === catalogue && one.code.length === CODE_LENGTH[catalogue])
      return own.slice(0, MOST_CHOICES).map(({ code, name }) => `${code} ${name}`)
    }
    case 'reference':
      return referable(ports, scope, { ledger: field.type.ledger, year })
    default:
      return []
  }
}

const CODE_LENGTH = { function: 7, economic: 5 } as const

async function referable(
  ports: Ports,
  scope: UnitScope,
  { ledger: id, year }: { readonly ledger: string; readonly year: number },
): Promise<readonly string[]> {
  const ledger = (await ports.ledgers.definitions(scope)).find((one) => one.id === id)
  const { total } = await ports.ledgers.list(scope, id, { year, limit: 1 })
  if (ledger === undefined || total === 0 || total > MOST_CHOICES) return []
  const rows = await allRows(ports, scope, { ledger: id, year })
  const names = await nameReferences(ports, scope, { ledger, year, ids: rows.map((row) => row.id) })
  return rows.map((row) => names.get(row.id) ?? row.id)
}
