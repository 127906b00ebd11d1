import { compare, sumOf, whole } from '../../amount/index.ts'
import { takenAs } from '../../claim/index.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference } from '../tie/sought.ts'
import type { Equation, Quantity, Term } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, isPercent, numberOf } from './stretch.ts'

/** 盈余, 还剩, 尚欠, 结存, 结转下年: what is left, and nothing else before the figure. */
const LEFT =
  /^(?:[一-龥]{0,3}后)?(?:还|尚|仍|现|目前|账上|净|当[期年]|本[期年]|收支(?:相抵)?)?(?:剩余?|剩下|余下|余额?|结[余存]|盈余|节余|结转(?:下年|次年)?|拖?欠[收缴付款还]?|下欠|短[收缺]|缺口?|未[收付还])(?:资金|金额|款项?|部分)?(?:为|有|是|共)?$/
/** 未达标, 没通过, 不合格: what became of the others. */
const NOT = /(?:未|没有?|不)([一-龥]{2})[一-龥]{0,2}(?:为|有|是)?$/
const NOT_BEHIND = /^(?:未|没有?|不|尚未)([一-龥]{2})/
/** 在办7条, 待发0.4万本: what is to come of them. */
const TO_COME = /^(?:正?在|仍在|尚在|待|还在)([办建修审查改])[理设]?(?:的)?(?:有|为)?$/
const TO_COME_BEHIND = /^(?:还|尚)?(?:待[一-龥]|在[办建修审])/
const STILL = /^(?:还|尚|仍)有?$/
const DONE =
  /支|用|付|拨|发|销|减|退|办[结完了]|了结|完成|完[工成]|达|合格|到位|还|收|缴|实|已|领|卖|归|兑|签|改|交|换|建成|通过|花/
const NO_REST =
  /其中|复[检查审核]|再次|上年|去年|同期|[比较]|每|均|增|新|目标任务|累计|滚存|年末(?!存)|期末|账面|[东西南北甲乙]/

/** 绩效目标18项，达标15项，未达标3项: what is not done is called as what is. */
function isDenied({ before, behind }: Figure, done: readonly Figure[]): boolean {
  const root = NOT.exec(before)?.[1] ?? (before === '' || STILL.test(before) ? NOT_BEHIND.exec(behind)?.[1] : undefined)
  return (
    root !== undefined &&
    done.every((each) => !NOT.test(each.before)) &&
    done.some((each) => `${each.before}${each.behind}`.includes(root))
  )
}

const isToCome = ({ before, behind }: Figure): boolean =>
  TO_COME.test(before) || (STILL.test(before) && TO_COME_BEHIND.test(behind))

/** 累计归集2.4亿元，累计使用1.7亿元: both since long. */
function areOfOneTime([all, ...done]: readonly Figure[]): boolean {
  const isLong = ({ before }: Figure): boolean => /累计/.test(before)
  const words = (figure: Figure): string => figure.before.replace('累计', '')
  return all !== undefined && done.every((each) => isLong(each) === isLong(all) && !NO_REST.test(words(each)))
}

/** 分两期各偿还120万元: as often. */
function taken({ counts }: Closed, { claim, before }: Figure): Quantity {
  const [count, ...others] = counts
  const times = count === undefined || others.length > 0 || !/各[一-龥]{0,4}$/.test(before) ? 1 : numberOf(count)
  return times < 2 ? claim : takenAs(rescaled(claim, whole(times)), { text: `${claim.text}×${times}` })
}

/** 发证1.6万本，占应发2万本的八成: what should be done, behind what was. */
function inOrder([one, other, ...others]: readonly Figure[]): readonly Figure[] {
  if (one === undefined || other === undefined) return []
  return others.length === 0 && /占应/.test(other.before) ? [other, one] : [one, other, ...others]
}

/** 经费500万元，购置312万元，培训114万元，结余51万元: what else was spent may be left out. */
const mayLack = (rest: Quantity, all: Quantity, done: readonly Term[]): boolean =>
  done.length > 1 &&
  compare(sumOf([rest, ...done.map(({ quantity }) => quantity)].map(({ value }) => value)), all.value) < 0

const SHORT = /[欠短缺]|缺口$/

/** 收入640万元，支出680万元，缺口40万元: as much as went out beyond what came in. */
const isShort = (rest: Figure, all: Figure, out: Figure): boolean =>
  SHORT.test(rest.before) &&
  /(?<!应)收/.test(all.before) &&
  /支/.test(out.before) &&
  compare(out.claim.value, all.claim.value) > 0

/** What is left of the first by all that was done; or lacks, where that is more. */
function leftOf(closed: Closed, rest: Figure, [all, ...done]: readonly [Figure, ...Figure[]]): Equation | null {
  const [out, ...more] = done
  if (out !== undefined && more.length === 0 && isShort(rest, all, out))
    return difference(rest.claim, [out.claim, all.claim])
  const terms = done.map((figure): Term => ({ quantity: taken(closed, figure), sign: -1 }))
  const equation: Equation = { form: 'sum', whole: rest.claim, terms: [{ quantity: all.claim, sign: 1 }, ...terms] }
  return !mayLack(rest.claim, all.claim, terms) || isExactSlip(equation) ? equation : null
}

/** 收入总量减去当年支出4,940万元、调出2,929万元后，结转: what all are taken off is named, and no figure of them. */
const OF_NAMED = /[一-龥](?:减去|减掉|扣除|扣减|除去)/

/** 收入96万元，支出71万元，盈余25万元: what is left of the first. */
function lastIsLeft(closed: Closed): Equation | null {
  const { figures, lastInWords } = closed
  const amounts = lastInWords !== null && areAlike([...figures, lastInWords]) ? [...figures, lastInWords] : figures
  const [rest, ...others] = [...amounts].reverse() as [Figure, ...Figure[]] // figures enough
  const [all, ...done] = inOrder(others.reverse())
  if (all === undefined || done.length === 0 || !areAlike(amounts) || !areOfOneTime([all, ...done])) return null
  if (OF_NAMED.test(all.before)) return null
  const areDone = done.every(
    ({ before, behind }) => DONE.test(`${before}${behind}`) || (done.length > 1 && /^购/.test(before)),
  )
  const isRest = LEFT.test(rest.before) || isToCome(rest)
  if (NO_REST.test(rest.before) || (!(areDone && isRest) && !isDenied(rest, done))) return null
  return leftOf(closed, rest, [all, ...done])
}

/** 减去余额, 扣除已拨: what is taken off, whatever what comes of it is called. */
const TAKEN_OFF = /^(?:再|并)?(?:减去|减掉|扣除|扣减|抵扣|除去|冲减)/

/** 四项需79.46万元，减去余额8.64万元，申请追加70.82万元. */
function lastIsReckoned({ figures }: Closed): Equation | null {
  const [all, ...others] = figures
  const rest = others.pop()
  const [first] = others
  if (all === undefined || rest === undefined || first === undefined || !areAlike(figures)) return null
  if (!TAKEN_OFF.test(first.before) || NO_REST.test(rest.before) || TAKEN_OFF.test(rest.before)) return null
  const terms = others.map(({ claim }): Term => ({ quantity: claim, sign: -1 }))
  return { form: 'sum', whole: rest.claim, terms: [{ quantity: all.claim, sign: 1 }, ...terms] }
}

const SECTORS = /三次产业[^，。；]{0,6}(?:比[重例]|占比|构成)（%）[^，。；]{0,2}(?:依次|分别)为$/

/** 三次产业所占比重（%）依次为24、31、45. */
function sectorsShared({ text, figures }: Closed): Equation | null {
  const [one, two, three, ...more] = figures
  if (one === undefined || two === undefined || three === undefined || more.length > 0) return null
  const areBare = figures.every(({ claim }) => claim.unit.dimension === 'plain')
  if (!areBare || !SECTORS.test(text.slice(0, text.indexOf(one.claim.text)))) return null
  const terms = [one, two].map(({ claim }): Term => ({ quantity: claim, sign: -1 }))
  return {
    form: 'sum',
    whole: three.claim,
    terms: [{ quantity: unsaidHundred(three.claim, '全部'), sign: 1 }, ...terms],
  }
}

const OTHERS = /^(?:剩余|余下|其余|剩下|余款|尾款|质保金)(?:的|为)?$/
const NO_OTHERS = /仅此两|只有这两|只分两|至此付清|全部付清|付清全款/
const OF_ONE = /占总?[一-龥]{0,6}的?$/

/** 首付款30%、进度款60%，剩余10%; 占38%，占62%，仅此两类: all of it is a hundred. */
function hundredShared({ text, figures }: Closed): Equation | null {
  const [rest, ...others] = [...figures].reverse() as [Figure, ...Figure[]] // figures enough
  if (others.length === 0 || !figures.every(isPercent)) return null
  const areAll = NO_OTHERS.test(text) && figures.every(({ before }) => OF_ONE.test(before))
  const isRest = OTHERS.test(rest.before) && NO_OTHERS.test(text)
  if (!areAll && !isRest) return null
  const terms = others.reverse().map(({ claim }): Term => ({ quantity: claim, sign: -1 }))
  const hundred: Term = { quantity: unsaidHundred(rest.claim, '全部'), sign: 1 }
  return { form: 'sum', whole: rest.claim, terms: [hundred, ...terms] }
}

export const restsOf = (closed: Closed): (Equation | null)[] => [
  lastIsLeft(closed),
  lastIsReckoned(closed),
  hundredShared(closed),
  sectorsShared(closed),
]
