import type { Examined } from '../../domain/relation/index.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { countOf } from './define-durations.ts'
import type { DateSlip, SlippedWords } from './define-signature.ts'

const NUMBER = '\\d{1,3}|[一二三四五六七八九十]{1,3}'
/** What one sentence tells of one person. */
const PART = /[^。；\n]{1,80}岁[^。；\n]*/g

const BORN =
  /(?:生于|出生年份为)((?:18|19|20)\d\d)年|((?:18|19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[出诞]生|生[，于人（])/g
const AGED = new RegExp(
  `((?:18|19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?([^。；\\n\\d]{0,16}?)(?<![近约过一二三四五六七八九十])(${NUMBER})周?岁(?!以|及|至|多|左右|的?[儿女孙孩母父老])`,
  'g',
)
/** 2012年毕业，24岁时当选: the age is of another year, but in 2012年去世，享年24岁. */
const OF_ANOTHER_YEAR = /，(?!(?:时年|年仅|年满|当时|刚满|已满|享年|终年|已是?)$)/
const OTHER_PERSON = /儿|女|孙|妻|夫|父|母|爱人|徒|学生|孩|弟|哥|姐|妹|同|平均/

/** By the old count a child is one at birth. */
const OF_THE_DEAD = 2

/** 1990年出生，2024年任所长时43岁; a year more or less may be told, by the birthday. */
function slipOfBirth(text: string): DateSlip | null {
  const [birth, ...others] = text.matchAll(BORN)
  if (birth === undefined || others.length > 0) return null
  const born = groupOf(birth, 1) + groupOf(birth, 2)
  for (const aged of text.matchAll(AGED)) {
    const [year, words, age] = [1, 2, 3].map((group) => groupOf(aged, group)) as [string, string, string]
    const years = Number(year) - Number(born)
    const most = years + (/享年|终年/.test(words) ? OF_THE_DEAD : 1)
    const isOfOther = OTHER_PERSON.test(words) || OF_ANOTHER_YEAR.test(words) || years === 0
    if (isOfOther || (countOf(age) >= years - 1 && countOf(age) <= most)) continue
    const message = `${born}年出生，至${year}年应为${years}岁左右，文中写“${age}岁”，请核对。`
    return { kind: 'age', message, expected: `${years}岁` }
  }
  return null
}

const SINCE = new RegExp(
  `(?:今年|现年|如今|现已)[已经是]*(${NUMBER})周?岁[，的][^。；]*?(?:((?:19|20)\\d\\d)年[^，。；\\d]{0,12})?(?<![一二三四五六七八九十])(${NUMBER})周?岁[^，。；\\d]{0,12}[，、]?(?:这?一[干守做待教当唱演跑]就是|[干守做待教当唱演跑]了)(?:整整)?(${NUMBER})年(?!级)`,
)

/** 今年52岁，18岁上山，一干就是44年. */
function slipOfWork(text: string): DateSlip | null {
  const found = SINCE.exec(text)
  if (found === null || OTHER_PERSON.test(found[0])) return null
  const [now, then, told] = [1, 3, 4].map((group) => countOf(groupOf(found, group))) as [number, number, number]
  const years = now - then
  if (Math.abs(years - told) <= 1) return null
  const message = `从${then}岁到${now}岁为${years}年，文中写“${groupOf(found, 4)}年”，请核对。`
  return { kind: 'age', message, expected: `${years}年` }
}

/** What one sentence tells of one place. */
const PART_OF_PLACE = /[^。；\n]{1,80}周年[^。；\n]*/g
const FOUNDING =
  '(?:[成建创]立|建[成校馆厂院站社所局园台队司店场库会县市区乡镇村党团行制]|创[办刊建]|诞生|开[馆园院通办]|通车|组建|挂牌|开业|设立)'
const FOUNDED = new RegExp(
  `(?:[成建创设]立|[始筹新]?建|创[办刊]|诞生)于((?:1[89]|20)\\d\\d)年|((?:1[89]|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^，。；\\d]{0,8}?${FOUNDING}(?![已整满]*(?:\\d|[一二三四五六七八九十百]+周年))`,
  'g',
)
const OF_IT = `(?:底|初|秋)?(?:迎来|是|为|举行|举办|庆祝|正值|恰逢|适逢|满|纪念|将|已|即将|已经|迎接)*(?:[其本该我全][校馆院厂社站所局园]?)?${FOUNDING}?[已整满]*`
const ANNIVERSARY = new RegExp(`((?:1[89]|20)\\d\\d)年${OF_IT}(\\d{1,3}|[一二三四五六七八九十百]{1,5})周年`, 'g')

/** 1954年建馆，2024年迎来建馆80周年. */
function slipOfAnniversary(text: string): DateSlip | null {
  const [founded, ...more] = text.matchAll(FOUNDED)
  const [kept, ...others] = text.matchAll(ANNIVERSARY)
  if (founded === undefined || kept === undefined || more.length + others.length > 0) return null
  const [from, to] = [groupOf(founded, 1) + groupOf(founded, 2), groupOf(kept, 1)]
  const years = Number(to) - Number(from)
  if (from === to || Math.abs(years - countOf(groupOf(kept, 2))) <= 1) return null
  const message = `自${from}年至${to}年为${years}周年，文中写“${groupOf(kept, 2)}周年”，请核对。`
  return { kind: 'age', message, expected: `${years}周年` }
}

/** What is told of the age of a person or a place against the years. */
export function slipsOfAge(document: Examined): SlippedWords[] {
  const of = (pattern: RegExp, cue: string, read: (text: string) => DateSlip | null): SlippedWords[] =>
    allFound(document, pattern, [cue]).flatMap(({ words, start, end }) => {
      const slip = read(words[0])
      return slip === null ? [] : [{ start, end, words: quoted(words[0]), slip }]
    })
  return [
    ...of(PART, '岁', (text) => slipOfBirth(text) ?? slipOfWork(text)),
    ...of(PART_OF_PLACE, '周年', slipOfAnniversary),
  ]
}
