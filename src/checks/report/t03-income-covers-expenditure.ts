import { compare, minus, ZERO } from '../../domain/amount/index.ts'
import type { Examined, Quantity } from '../../domain/relation/index.ts'
import { agreedAmount, amountsByCode, magnitude, printedLike } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'

const EXPLANATION =
  /(?:使用|动用|用|由|含|来源于|安排)?(?:上年|以前年度|年初|历年)[^，。；]{0,8}(?:结转|结余)|(?:结转|结余)资金(?:安排|支出|弥补)|用(?:事业)?基金弥补|非财政拨款结余弥补|相抵[^。；]{0,8}(?:缺口|亏损|赤字)|(?:往年|历年|多年)[^，。；]{0,4}积[余累]|(?:当年|全年|账面)亏损/

const REASON = /原因(?:是|为|：)|主要(?:是|因|系)|由于|系因|系使用/
const STILL_OPEN = /(?:尚未|还未|仍未|没有)说明/
const WHOLE_SAID = /差额[^。；]{0,30}(?:原因(?:是|为|：)|已(?:全部)?说明)/

/** A clause that names the code says why, and no sentence that names it says that it is still open. */
function isExplained(document: Examined, code: string): boolean {
  const sentences = document.normal.split(/[。\n]/).filter((sentence) => sentence.includes(code))
  const clauses = sentences.flatMap((sentence) => sentence.split('；')).filter((clause) => clause.includes(code))
  return clauses.some((clause) => REASON.test(clause)) && !sentences.some((sentence) => STILL_OPEN.test(sentence))
}

function place({ start, end }: Quantity): { start: number; end: number } {
  return { start, end }
}

function wholeProblem(income: Quantity, expenditure: Quantity): Problem {
  const difference = printedLike(minus(expenditure.value, income.value), expenditure)
  return {
    message: `全年总支出${expenditure.text}大于总收入${income.text}，相差${difference}${expenditure.unit.printed}，文中未说明这部分支出的资金来源（如使用上年结转），请补充说明或核对。`,
    places: [place(expenditure), place(income)],
    expected: printedLike(income.value, expenditure),
    actual: printedLike(expenditure.value, expenditure),
    difference,
    unit: expenditure.unit.printed,
    suggestion: '如使用了上年结转结余，请写明金额；否则请核对收入、支出两数。',
    meaning: ['whole', income.text, expenditure.text],
  }
}

interface CodeSides {
  readonly code: string
  readonly income: Quantity | undefined
  readonly expenditure: Quantity | undefined
}

function sideWords({ income, expenditure }: CodeSides): string {
  const received = income === undefined ? '未列收入' : `收入${income.text}`
  const spent = expenditure === undefined ? '未列支出' : `支出${expenditure.text}`
  return `${received}、${spent}`
}

function codeProblem(sides: CodeSides): Problem | null {
  const { code, income, expenditure } = sides
  const like = expenditure ?? income
  if (like === undefined) return null
  const difference = minus(expenditure?.value ?? ZERO, income?.value ?? ZERO)
  const sign = compare(difference, ZERO)
  if (sign === 0) return null
  const printed = printedLike(magnitude(difference), like)
  const unit = like.unit.printed
  return {
    message: `科目${code}${like.label}${sideWords(sides)}，${sign > 0 ? '支出多于收入' : '收入多于支出'}${printed}${unit}，文中未说明，请核对是否跨科目列支或漏列结转。`,
    places: [expenditure, income].filter((each) => each !== undefined).map(place),
    expected: income === undefined ? null : printedLike(income.value, like),
    actual: expenditure === undefined ? null : printedLike(expenditure.value, like),
    difference: printed,
    unit,
    suggestion: '请按科目核对收入、支出，并说明结转或调剂情况。',
    meaning: ['code', code, income?.text ?? '', expenditure?.text ?? ''],
  }
}

interface CodeGap {
  readonly code: string
  readonly problem: Problem
}

function codeGaps(document: Examined): readonly CodeGap[] {
  const { income, expenditure } = amountsByCode(document, document.ties)
  if (income.size < 2 || expenditure.size < 2) return []
  const codes = [...new Set([...income.keys(), ...expenditure.keys()])].sort()
  return codes.flatMap((code) => {
    const problem = codeProblem({ code, income: income.get(code), expenditure: expenditure.get(code) })
    return problem === null ? [] : [{ code, problem }]
  })
}

/** 收支差额 by total and by function code. */
export const t03IncomeCoversExpenditure = defineCheck({
  code: 'T03',
  title: '支出大于收入的，应说明使用上年结转等资金来源；分科目的收支差额也应说明',
  severity: 'warning',
  source: '预算法实施条例第五十条：结转、结余的含义',
  examine(document) {
    const income = agreedAmount(document.facts, 'income') ?? agreedAmount(document.facts, 'appropriation')
    const expenditure = agreedAmount(document.facts, 'expenditure')
    if (income === null || expenditure === null) return 'insufficient-data'
    const gaps = codeGaps(document)
    const isOver = compare(expenditure.interval.low, income.interval.high) > 0
    if (!isOver && gaps.length === 0) return 'consistent'
    if (EXPLANATION.test(document.normal)) return 'explained'
    const problems = [
      ...(isOver && !WHOLE_SAID.test(document.normal) ? [wholeProblem(income, expenditure)] : []),
      ...gaps.filter(({ code }) => !isExplained(document, code)).map(({ problem }) => problem),
    ]
    return problems.length === 0 ? 'explained' : problems
  },
})
