import { lastUntil } from '../../domain/claim/index.ts'
import { codeMeant, nameOfCode, spendingKindOf } from '../../domain/code-catalogue/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

const NAMED = /(?<=(?:^|\n) *\d{1,2}[.、]|(?<![\d.,/]))(\d{7}|\d{5})(?!\d)[ \-—–]{0,4}[“]?([一-龥（）、]{2,30})/g
/** 20105亿元 is an amount. */
const IS_UNIT = /^(?:[万亿]|元|件|吨|亩|公里|公斤|平方米|立方米)/
const ENDS = /(?:支出|收入|预算|决算|款项?|共|为|安排|主要|用于|完成|执行|合计|金额|年初|全年|，|（).*$/

interface Named {
  readonly code: string
  readonly name: string
  readonly start: number
  readonly end: number
  /** The cell of the name. */
  readonly beside: readonly Place[]
}

function namedCodes(document: Examined): Named[] {
  const { normal, tables } = document
  const inText = [...normal.matchAll(NAMED)]
    .filter(({ index, 2: name = '' }) => document.paragraphAt(index) !== null && !IS_UNIT.test(name))
    .map(({ 0: all, 1: code = '', 2: name = '', index }) => ({
      code,
      name,
      start: index,
      end: index + all.length,
      beside: [],
    }))
  const inTables = tables.flatMap(({ rows, table }) =>
    rows.flatMap(({ code, label, index }) => {
      // 基层医疗卫生机构 | 231 | 27.4%: three digits behind a name are a number.
      const first = table.cells.filter(
        ({ row, column, start, end }) =>
          row === index && column === 0 && code !== null && normal.slice(start, end).includes(code),
      )
      const beside = table.cells.filter(({ row, start, end }) => row === index && normal.slice(start, end) === label)
      return code === null ? [] : first.map(({ start, end }) => ({ code, name: label, start, end, beside }))
    }),
  )
  return [...inText, ...inTables]
}

const plainName = (name: string): string => name.replace(/[（）()、“” 的]/g, '')

/** The printed words begin with the official name, or the official name with them: 住房公积金支出 is no other name. */
function isSameName(printed: string, official: string): boolean {
  const [words, name] = [plainName(printed), plainName(official)]
  const begun = words.replace(ENDS, '')
  return words.startsWith(name) || name.startsWith(begun === '' ? words : begun)
}

function nameProblem({ code, name, start, end, beside }: Named, official: string, year: number): Problem {
  return {
    message: `科目编码${code}在${year}年政府收支分类科目中的名称为“${official}”，文中写作“${name}”，编码与名称不相对应，请核对。`,
    places: [{ start, end }, ...beside.map((cell) => ({ start: cell.start, end: cell.end }))],
    expected: official,
    actual: name,
    suggestion: '请对照当年政府收支分类科目，更正编码或名称。',
    meaning: [code, name],
  }
}

/** 2210208住房公积金: a code that the catalogue lacks, before a name that belongs to another code. */
function otherCodeProblem({ code, name, start, end }: Named): Problem | null {
  const whole = name.replace(/[（）()、“” ]/g, '')
  const words = codeMeant({ code, name: whole }) === null ? whole.replace(ENDS, '').replace(/的$/, '') : whole
  const official = codeMeant({ code, name: words })
  if (official === null || official === code) return null
  return {
    message: `“${words}”的科目编码应为${official}，文中写作${code}，编码与名称不相对应，请核对。`,
    places: [{ start, end }],
    expected: official,
    actual: code,
    suggestion: '请对照当年政府收支分类科目，更正编码或名称。',
    meaning: [code, words],
  }
}

function kindProblem(document: Examined, start: number): Problem | null {
  const tie = (document.places.get(start) ?? []).find(
    ({ kind, equation }) => kind === 'code-parts' && equation.form === 'sum',
  )
  const claim = lastUntil(document.claims, start)
  if (tie?.equation.form !== 'sum' || claim?.scope.code == null) return null
  const kind = spendingKindOf(claim.scope.code)
  const { label } = tie.equation.whole
  const isBasic = /基本支出$/.test(label)
  if (kind === null || (!isBasic && !/项目支出$/.test(label)) || (kind === 'basic') === isBasic) return null
  return {
    message: `科目${claim.scope.code}${claim.label}一般列${kind === 'basic' ? '基本支出' : '项目支出'}，文中列在“${label}”之下，请核对。`,
    places: [
      { start: claim.start, end: claim.end },
      { start: tie.equation.whole.start, end: tie.equation.whole.end },
    ],
    expected: kind === 'basic' ? '基本支出' : '项目支出',
    actual: label,
    suggestion: '请核对该科目的支出性质；确属特殊情形的，请说明。',
    meaning: ['kind', claim.scope.code, label],
  }
}

/** 科目编码与名称 by catalogue year. */
export const t05CodesNamedRightly = defineCheck({
  code: 'T05',
  title: '科目编码与名称应与当年政府收支分类科目一致，科目性质与基本、项目支出相符',
  severity: 'warning',
  source: '政府收支分类科目（按年度）',
  examine(document) {
    const year = document.profile.fiscalYear ?? document.profile.signedOn?.year ?? null
    if (year === null) return 'insufficient-data'
    const named = namedCodes(document)
    const problems = named.flatMap((each) => {
      const official = nameOfCode(each.code, year)
      if (official === null) return otherCodeProblem(each) ?? []
      return isSameName(each.name, official) ? [] : nameProblem(each, official, year)
    })
    const coded = document.claims.filter(({ scope }) => scope.code !== null)
    const kinds = coded.flatMap(({ start }) => kindProblem(document, start) ?? [])
    return verdictOf(named.length, [...problems, ...kinds])
  },
})
