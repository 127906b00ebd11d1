import { approximately } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined, OddUnit, Quantity } from '../../domain/relation/index.ts'
import { oddUnits } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { isUnitSlip, problemOf } from '../define-tie-check.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

const FAR_OFF = 300

const isFarOff = (one: Quantity, other: Quantity): boolean => {
  const times = approximately(one.value) / approximately(other.value)
  return times > FAR_OFF || times < 1 / FAR_OFF
}

const significant = ({ digits }: Quantity): string => digits.replace(/[,.]/g, '').replace(/^0+|0+$/g, '')

/** A cell's unit stands in its table's head. */
const asPrinted = ({ text, unit }: Quantity): string => (/\d$/.test(text) ? `${text}${unit.printed}` : text)

const MANY_DIGITS = 4

/** 4,331.89 and 32.00 are printed so finely that another amount hardly ever has the same digits; 2,000 is not. */
function isFine(quantity: Quantity): boolean {
  const isLong = quantity.digits.includes('.') && quantity.digits.replace(/\D/g, '').length >= MANY_DIGITS
  return significant(quantity).length >= (isLong ? 2 : MANY_DIGITS)
}

/** The same digits, once in 元 and once in 万元: one of the units cannot be right. */
function unitPairs(claims: readonly Claim[], cells: readonly Quantity[]): [Quantity, Quantity][] {
  const seen = new Map<string, Quantity>()
  const pairs: [Quantity, Quantity][] = []
  const exact = claims.filter(({ vagueness, role }) => vagueness === 'none' && role !== 'unit-price')
  const money = cells.filter(({ unit }) => unit.key === '元')
  for (const quantity of [...money, ...exact].filter(isFine)) {
    const key = quantity.digits.replaceAll(',', '')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, quantity)
    else if (isFarOff(first, quantity)) pairs.push([first, quantity])
  }
  return pairs
}

function pairProblem([first, second]: [Quantity, Quantity]): Problem {
  const [one, other] = [asPrinted(first), asPrinted(second)]
  return {
    message: `同一数字一处写作“${one}”，另一处写作“${other}”，计量单位不一致，相差悬殊，请核对。`,
    places: [second, first].map(({ start, end }) => ({ start, end })),
    expected: one,
    actual: other,
    suggestion: '请核对“元”与“万元”，全文统一。',
    meaning: ['unit', one, other],
  }
}

function slipProblems(document: Examined): Problem[] {
  return document.ties.filter((tie) => isUnitSlip(tie, document.places)).map((tie) => problemOf(tie, document, 'error'))
}

function oddProblem({ quantity, beside }: OddUnit): Problem {
  const [actual, others] = [asPrinted(quantity), beside.map(asPrinted).join('、')]
  const near = beside.length === 0 ? '与文中其他金额' : `与相比较的${others}`
  return {
    message: `“${actual}”${near}相差悬殊，不合常理，计量单位可能有误，请核对。`,
    places: [quantity, ...beside].map(({ start, end }) => ({ start, end })),
    expected: beside.length === 0 ? null : others,
    actual,
    suggestion: '请核对“元”“万元”与“亿元”，全文统一。',
    severity: 'warning',
    meaning: ['odd-unit', actual],
  }
}

/** 总建筑面积11,760亩: floors are measured in 平方米. */
const FLOORS = /(?:总?建筑|房屋|校舍|馆舍|用房)面积(?:共|约|为|达)?(\d[\d,.]*(?:亩|公顷))/g

const floorProblems = (document: Examined): Problem[] =>
  allFound(document, FLOORS, ['面积']).map(({ words, start, end }) => ({
    message: `“${quoted(words[0])}”以土地面积的单位计量房屋面积，计量单位可能有误，请核对。`,
    places: [{ start, end }],
    expected: '平方米',
    actual: groupOf(words, 1),
    suggestion: '建筑面积一般以“平方米”计量，请核对单位。',
    severity: 'warning',
    meaning: ['floors', groupOf(words, 1)],
  }))

/** 元 and 万元 mixed up. */
export const t12UnitsFit = defineCheck({
  code: 'T12',
  title: '金额单位应前后一致，不应相差万倍',
  severity: 'error',
  source: '部门决算公开说明：金额单位',
  examine(document) {
    const money = document.claims.filter(({ unit }) => unit.key === '元')
    const floors = floorProblems(document)
    return verdictOf(money.length + floors.length, [
      ...slipProblems(document),
      ...unitPairs(
        money,
        document.tables.flatMap(({ amounts, goals }) => [...amounts, ...goals]),
      ).map(pairProblem),
      ...oddUnits(document, document.tables).map(oddProblem),
      ...floors,
    ])
  },
})
