import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { isPlain, sought, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 帐篷、折叠床两项共, 改造和服务补贴两块加起来, 透光伐与生长伐两类抚育面积合计: names, how many, and that they are summed up. */
const NAMED_SUM =
  /(?:^|[，。；：\n（])(?:其中|上述|以上)?(?<names>[一-龥]{2,10}(?:、[一-龥]{2,10}){0,4}[、和与及][一-龥]{2,10}?)(?<count>[两二三四五六])[项类块种部]分?(?<of>[^，。；：\d]{0,14}?)(?:合计|共计|总计|加起来|相加|之和|共)(?:为|是|达|约)?$/
const COUNTS = '两三四五六'
const WORDS = 60
const CLAIMS_BACK = 40
const PARAGRAPHS_BACK = 16
const MOST_AMOUNTS = 2

/** What a sum was made of before it was changed, cut or paid is another amount. */
const OTHER = /预算|计划|目标|上年|去年|节[约省]|结余|剩余|增|减/

/** 补购折叠床300张，每张210元，6.30万元: an amount of a thing, and not its price or its number. */
function amountsOf(prose: Prose, claim: Claim, name: string): Claim[] {
  const before = prose.claims.slice(Math.max(0, claim.index - CLAIMS_BACK), claim.index)
  const own = before.filter(
    (other) =>
      other.paragraph >= claim.paragraph - PARAGRAPHS_BACK &&
      isPlain(other) &&
      other.unit.key === claim.unit.key &&
      other.role !== 'unit-price' &&
      isOf(prose, other, name),
  )
  return own.reverse().slice(0, MOST_AMOUNTS)
}

const isAnother = ({ unit, role }: Claim, key: string): boolean => unit.key === key && role !== 'unit-price'

/** The name stands in the words that lead to an amount, or before the number and the price that do. */
function isOf(prose: Prose, { index, sentence, unit }: Claim, name: string): boolean {
  for (let at = index; at >= 0 && at > index - 3; at -= 1) {
    const claim = prose.claims[at]
    if (claim?.sentence !== sentence || (at < index && isAnother(claim, unit.key))) return false
    const { lead } = claim
    if (lead.includes(name)) return !OTHER.test(lead.slice(lead.lastIndexOf(name)))
    if (/[；。]/.test(lead)) return false
  }
  return false
}

const FEWEST = 4

/** So few digits come within a slip of a sum by chance. */
const isTelling = (equation: Equation): boolean =>
  quantitiesOf(equation).some(({ digits }: Quantity) => digits.replace(/\D/g, '').length >= FEWEST)

/** Every way to take one of each. */
function choices(lists: readonly (readonly Claim[])[]): Claim[][] {
  return lists.reduce<Claim[][]>((all, list) => all.flatMap((some) => list.map((one) => [...some, one])), [[]])
}

function tieOf(prose: Prose, claim: Claim): Tie | null {
  if (!isPlain(claim) || claim.vagueness !== 'none') return null
  const words = wordsBefore(prose, claim, WORDS)
  if (!/[和与及、].*[两二三四五六][项类块种部]/.test(words)) return null
  const { names = '', count = '', of = '' } = NAMED_SUM.exec(words)?.groups ?? {}
  const listed = names.split(/[、和与及]/)
  if (OTHER.test(of) || COUNTS.indexOf(count.replace('二', '两')) + 2 !== listed.length) return null
  const amounts = listed.map((name) => amountsOf(prose, claim, name))
  const equations = choices(amounts)
    .filter((parts) => new Set(parts).size === parts.length)
    .map((parts) => sumOfParts(claim, parts))
  return amounts.some(({ length }) => length === 0) ? null : sought('parts', equations.filter(isTelling))
}

/** Sums of what was told under the names that the words list, however far before. */
export function namedSums(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
