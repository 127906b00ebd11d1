import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const CONVERTED = /^(?:[（，]?(?:折合|折算|约合)|（[合即])(?:为|成|约|人民币)*$/
/** 56.8万元，即568,000元; 叁拾贰万元整（小写：¥320,000元）. */
const NAMELY = /^，?(?:即|也就是|就是|[（，](?:小写[：:]?)?[¥￥])(?:为|人民币)*[¥￥]?$|^，?（?小写[：:]?[¥￥]?$/
/** 总投资2,380万元（人民币2,380万元整） */
const AGAIN = /^（(?:即|合|计)?人民币$/
/** 12公顷，合180亩; money that is 合 is summed up. */
const MEASURED = /^，合$/
const BRACKET = /^（$/
/** 每单位200毫升，约合8,969升: what each is comes to all of them behind it. */
const OF_EACH = /[每各均单]/
/** The amount is all that the clause says. */
const ENDS = /^(?:[，。；）、\n]|$)/

/** What the words between two amounts say of them: that they are one; or, as nothing but a bracket does, that they may be. */
function saysSame({ normal }: Prose, first: Claim, second: Claim): 'said' | 'likely' | null {
  const words = normal.slice(first.end, second.start)
  if (CONVERTED.test(words)) return 'said'
  const behind = normal.slice(second.end, second.end + 1)
  const isNamely = NAMELY.test(words) || (first.unit.dimension === 'measure' && MEASURED.test(words))
  if (isNamely) return ENDS.test(behind) ? 'said' : null
  return BRACKET.test(words) && behind === '）' ? 'likely' : null
}

/** The same, where the first is of each: it may come to the second in all. */
function saysOnce(prose: Prose, first: Claim, second: Claim): 'said' | 'likely' | null {
  return OF_EACH.test(lastClause(first.lead)) && saysSame(prose, first, second) !== null
    ? 'likely'
    : saysSame(prose, first, second)
}

/** In units of their own, or once in words: 叁拾贰万元整（¥320,000元）. */
const areApart = (first: Claim, second: Claim): boolean =>
  compare(second.unit.scale, first.unit.scale) !== 0 || (first.form === 'chinese') !== (second.form === 'chinese')

/** 占地12公顷（折合180亩）, 折合13,860亩: an amount and the same in another unit, right behind it. */
export function conversionsIn(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (first, at) => {
    const second = prose.claims[at + 1]
    if (second === undefined || second.unit.key !== first.unit.key || first.unit.key === '') return []
    const isAgain = AGAIN.test(prose.normal.slice(first.end, second.start))
    const said = isAgain ? 'said' : areApart(first, second) ? saysOnce(prose, first, second) : null
    const equation: Equation = { form: 'same', first: second, second: first }
    if (said === null || (said === 'likely' && !isSlipped(equation))) return []
    return [makeTie('restated', equation, 'certain')]
  })
}
