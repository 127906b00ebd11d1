import { compare, ZERO } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { directionOf } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'
import type { Member, Ranked } from './define-ranked.ts'
import { coreOf, tablesBeside } from './define-ranked.ts'

const [RISEN, FALLEN] = ['上升|提高|提升|增长|增加|上涨|好转', '下降|降低|减少|下滑|回落|下跌']
const WAY = `(${RISEN}|${FALLEN})`
const UP = new RegExp(`^(?:${RISEN})$`)
const SOMEWHAT = '(?:有所|不同程度地?|均有|略有|小幅|大幅|明显|稳步|同比|实现)*'
/** 六项全部上升, 三类人群得分均有所提高. */
const ALL_SAID = new RegExp(
  `(?:各|全部|所有|[两三四五六七八九十\\d]{1,2})[项个类座所家][一-龥]{0,8}?(?:均|都|全部|全都)已?${SOMEWHAT}${WAY}(?=[，。；])`,
  'g',
)
/** 航班准点得分是五项中唯一有所下降的, 唯一下降的是停车便利. */
const ONLY_SAID = new RegExp(`(?:唯一|仅有的?|独有)(?:一[项个类])?${SOMEWHAT}${WAY}的`, 'g')
/** 一项（班次正点）下降, 两项（甲、乙）上升. */
const NAMED_SAID = new RegExp(
  `[一两二三四五六七八九十\\d]{1,2}[项个类](?:指标)?（([一-龥、]{2,40})）(?:则|却|反而)?${SOMEWHAT}${WAY}(?=[，。；])`,
  'g',
)
/** 四项上升、两项下降. */
const COUNTED_SAID = new RegExp(
  `([一两二三四五六七八九十\\d]{1,2})[项个类](?:指标)?${SOMEWHAT}(${RISEN})[，、和；]([一两二三四五六七八九十\\d]{1,2})[项个类](?:指标)?${SOMEWHAT}(${FALLEN})(?=[，。；、])`,
  'g',
)
const NOT_SAID = /除|基本|将|拟|计划|预计|力争|确保|争取|要求|若|如果|上年|去年|往年|不含|其余|多数|大部分|不低于|目标/
const CHANGE_HEADER =
  /^(?:[一-龥]{0,4}\/)?(?:变化|增减|升降|变动|差值|提升|同比(?:变化|增减)?|(?:比|较)上年(?:变化|增减|变动)?)(?:值|额|情况|幅度|量|（[^（）]*）)*$/
const REACH = 1200
/** 表中, 从表中可以看出: words that are of the table above. */
const LEAD = 24
/** 三类人群得分均, 两项指标均: of nothing else than what was told. */
const OF_WHAT_WAS_TOLD = /^.{1,2}[项个类](?:人群|群体|对象|指标|得分|满意[度率]|评分|分值|数据|比率)*(?:均|都|全)/
const COUNT = /^[两三四五六七八九十\d]{1,2}/

/** The nearest column above that says of each row how it has changed. */
function changesAbove(document: Examined, start: number): Ranked | null {
  const columns = tablesBeside(document, start).filter(
    ({ measure, members }) =>
      CHANGE_HEADER.test(measure.replace(/\s/g, '')) &&
      members.every(({ end }) => end <= start && start - end <= REACH),
  )
  return columns.at(-1) ?? null
}

const signOf = ({ interval: { low, high } }: Member): number =>
  compare(low, ZERO) > 0 ? 1 : compare(high, ZERO) < 0 ? -1 : 0

const wayOf = (word: string): number => (UP.test(word) ? 1 : -1)

/** What goes the other way, in the words that tell of it. */
interface Against extends Place {
  readonly said: string
}

const ofMember = ({ name, text, start, end }: Member): Against => ({ start, end, said: `“${quoted(name)}”为${text}` })

function problemOf(found: Found, against: readonly Against[]): Problem[] {
  const [first, ...others] = against
  if (first === undefined) return []
  const words = quoted(found.words[0])
  const more = others.length === 0 ? '' : `（等${against.length}项）`
  return [
    {
      message: `此处称“${words}”，而${first.said}${more}，升降的说法与数额不符，请核对。`,
      places: [found, ...against].map(({ start, end }) => ({ start, end })),
      expected: null,
      actual: words,
      suggestion: '请核对各项的变化与“上升”“下降”等用语。',
      meaning: ['risen-fallen', words, first.said],
    },
  ]
}

/** The sentence up to the words. */
const leadTo = (document: Examined, { start }: Found): string =>
  document.normal.slice(sentenceAt(document, start)?.start, start)

const NUMBERS = '零一二三四五六七八九十'
const numberOf = (word: string): number => {
  const at = NUMBERS.indexOf(word.replace('两', '二'))
  return at > 0 ? at : Number(word)
}

/** 提高1.3分；…提高1.2分；…下降1.1分，三类人群得分均有所提高: just so many changes are told right before, in its sentence or the one before. */
function changesBeside({ sentences, claims, normal }: Examined, { start, words: [words] }: Found): readonly Claim[] {
  const count = numberOf(groupOf(COUNT.exec(words) ?? [], 0))
  // 利润、税收两项指标均有所增长: of those two.
  if (!OF_WHAT_WAS_TOLD.test(words) || !/[，。；\n]/.test(normal.slice(start - 1, start))) return []
  const own = sentences.filter((sentence) => sentence.start <= start).slice(-2)
  const tellings = own
    .reverse()
    .map(({ firstClaim, endClaim }) =>
      claims.slice(firstClaim, endClaim).filter(({ role, end }) => role === 'growth' && end <= start),
    )
  const told = tellings.find(({ length }) => length > 0) ?? []
  const units = new Set(told.map(({ unit }) => unit.key))
  return told.length === count && units.size === 1 ? told : []
}

function allProblems(document: Examined, found: Found): Problem[] {
  const lead = leadTo(document, found)
  if (NOT_SAID.test(lead.replace(/[比较与][^，。；]*/g, '')) || NOT_SAID.test(found.words[0])) return []
  const sign = wayOf(groupOf(found.words, 1))
  const beside = changesBeside(document, found).filter((claim) => directionOf(document, claim) === -sign)
  if (beside.length > 0)
    return problemOf(
      found,
      beside.map(({ lead, text, start, end }) => ({
        start,
        end,
        said: `“${quoted(lead.replace(/^.*[，。；]/s, ''))}${text}”`,
      })),
    )
  const column = lead.length > LEAD ? null : changesAbove(document, found.start)
  const count = numberOf(groupOf(COUNT.exec(found.words[0]) ?? [], 0))
  // 各项收入均有所增长 below a table of something else.
  const isOfIt = column !== null && (count === column.members.length || /表/.test(lead))
  return isOfIt ? problemOf(found, column.members.filter((member) => signOf(member) === -sign).map(ofMember)) : []
}

/** 班次正点 of 一项（班次正点）: the rows that the words name. */
function membersNamed({ members }: Ranked, words: string): Member[] {
  const named = words.split('、').map((name) => coreOf(name))
  return members.filter(({ name }) => named.some((each) => each === name || (each.length > 2 && name.endsWith(each))))
}

function namedProblems(document: Examined, found: Found): Problem[] {
  const column = changesAbove(document, found.start)
  const sign = wayOf(groupOf(found.words, 2))
  const named = column === null ? [] : membersNamed(column, groupOf(found.words, 1))
  return problemOf(found, named.filter((member) => signOf(member) === -sign).map(ofMember))
}

/** 航班准点得分是五项中唯一有所增长的: the row that its clause names. */
function onlyProblems(document: Examined, found: Found): Problem[] {
  const column = changesAbove(document, found.start)
  const clause = leadTo(document, found).replace(/^.*[，。；]/s, '')
  const sign = wayOf(groupOf(found.words, 1))
  const named = column === null ? [] : column.members.filter(({ name }) => name.length > 1 && clause.includes(name))
  return named.length === 1 && signOf(named[0] as Member) === -sign ? problemOf(found, named.map(ofMember)) : [] // it is there
}

/** 四项上升、两项下降 over six rows of which one has fallen. */
function countedProblems(document: Examined, found: Found): Problem[] {
  const column = changesAbove(document, found.start)
  if (column === null) return []
  const [risen, fallen] = [1, 3].map((group) => numberOf(groupOf(found.words, group)))
  const of = (sign: number): Member[] => column.members.filter((member) => signOf(member) === sign)
  const isAll = Number(risen) + Number(fallen) === column.members.length
  const more = of(1).length > Number(risen) ? of(1) : of(-1)
  return isAll && of(0).length === 0 && of(1).length !== risen ? problemOf(found, more.map(ofMember)) : []
}

/** What is said to have risen or fallen, beside how it changed. */
export const risenOrFallen = (document: Examined): Problem[] => [
  ...allFound(document, ALL_SAID, ['均', '都', '全部']).flatMap((found) => allProblems(document, found)),
  ...allFound(document, ONLY_SAID, ['唯一', '仅有', '独有']).flatMap((found) => onlyProblems(document, found)),
  ...allFound(document, NAMED_SAID, ['项（', '个（', '类（']).flatMap((found) => namedProblems(document, found)),
  ...allFound(document, COUNTED_SAID, ['项', '个', '类']).flatMap((found) => countedProblems(document, found)),
]
