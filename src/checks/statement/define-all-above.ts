import type { Exact } from '../../domain/amount/index.ts'
import { compare, exactFromText, minus, plus, roundedText, ZERO } from '../../domain/amount/index.ts'
import { firstFrom } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { MONTHS, SCHEDULE_MARGIN, scheduleAfter } from '../define-schedule.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import type { Member, Ranked } from './define-ranked.ts'
import { tablesBeside } from './define-ranked.ts'

/** 各项目执行率均高于序时进度, 四个项目执行率均超过60%, 每天的运送人数都在6,000人次以上: of every row of a column. */
const ALL_ABOVE =
  /(?:各[个项类家]?|每[一个天日月家]?|全部|所有|[\d两二三四五六七八九十]+[个项类家座天条])[一-龥]{0,8}?的?([一-龥]{1,6}[率度数量额])(?:均|都)(?:已经?)?(高于|快于|超过|超出|达到|不低于|在|低于|慢于|滞后于|落后于?|不足|未达到?)了?((?:序时|时序)(?:支出)?进度)?/g
const BELOW = /^(?:低|慢|滞|落|不足|未)/
const ON_OR_ABOVE = /^(?:以上|及以上)/
const HEADER_NOISE = /（[^（）]*）|%|\d{4}年/g

/** The groups of {@link ALL_ABOVE}. */
interface SaidWords {
  readonly measure: string
  readonly word: string
  readonly schedule: string
}

const saidIn = ({ words }: Found): SaidWords => ({
  measure: groupOf(words, 1),
  word: groupOf(words, 2),
  schedule: groupOf(words, 3),
})

interface Level {
  readonly value: Exact
  readonly margin: Exact
  readonly text: string
}

/** 序时进度58.33%, 66.7%的序时进度: as the document states it. */
const SCHEDULE_STATED =
  /(?:序时|时序)(?:支出)?进度(?:应?[为是]|要求|，|（|：)*([\d.]+)%|([\d.]+)%的(?:序时|时序)(?:支出)?进度/
const TITLE = 80

function scheduleOf({ normal }: Examined): Level | null {
  const stated = SCHEDULE_STATED.exec(normal)
  const value = exactFromText(stated?.[1] ?? stated?.[2] ?? '')
  if (value !== null) return { value, margin: SCHEDULE_MARGIN, text: `${roundedText(value, 2)}%` }
  const months = MONTHS.exec(normal.slice(0, TITLE))?.[1]
  if (months === undefined) return null
  const due = scheduleAfter(Number(months))
  return { value: due, margin: SCHEDULE_MARGIN, text: `${roundedText(due, 2)}%` }
}

/** The level behind the words: an amount, or 序时进度. */
function levelOf(document: Examined, found: Found): Level | null {
  const { word, schedule } = saidIn(found)
  const { end } = found
  if (schedule !== '') return scheduleOf(document)
  const claim = document.claims[firstFrom(document.claims, end)]
  if (claim === undefined || claim.start !== end) return null
  if (word === '在' && !ON_OR_ABOVE.test(document.normal.slice(claim.end, claim.end + 3))) return null
  return { value: claim.value, margin: ZERO, text: claim.text }
}

/** The column that the words name, in the table right above them. */
function columnAbove(document: Examined, found: Found): Ranked | null {
  const { start } = found
  const { measure } = saidIn(found)
  const named = tablesBeside(document, start).filter(({ measure: header, members }) => {
    const core = header.replace(HEADER_NOISE, '').replace(/^.*\//, '')
    const isNamed = core.length >= 2 && (measure.endsWith(core) || core.endsWith(measure))
    return isNamed && members.every((member) => member.end <= start)
  })
  return named.at(-1) ?? null
}

function isAgainst({ interval }: Member, { value, margin }: Level, word: string): boolean {
  return BELOW.test(word)
    ? compare(interval.low, plus(value, margin)) > 0
    : compare(interval.high, minus(value, margin)) < 0
}

/** 管护、监测两个项目支出均已快于序时进度: of the rows that it names. */
const NAMED_ABOVE =
  /(?<=^|[，。；：\n])([一-龥]{2,12}(?:、[一-龥]{2,12}){1,4}?)[两三四五]个?[项类]?(?:项目|资金)(?:的)?(?:支出|执行|进度|支出进度|执行率|预算执行)*(?:均|都)?(?:已经?)?(高于|快于|超过|低于|慢于|滞后于|落后于?|未达到?)((?:序时|时序)(?:支出)?进度)(?=[，。；\n]|$)/g
const IS_RATE = /执行率|支出率|支付率|(?:支出|执行|支付)进度|进度$/

function membersNamed(document: Examined, { start, words }: Found): readonly Member[] {
  const names = groupOf(words, 1).split('、')
  const column = tablesBeside(document, start)
    .filter(
      ({ measure, members }) =>
        IS_RATE.test(measure.replace(HEADER_NOISE, '')) && members.every(({ end }) => end <= start),
    )
    .at(-1)
  const named = names.map((name) => column?.members.filter((member) => member.name.includes(name)) ?? [])
  return named.every(({ length }) => length === 1) ? named.flat() : []
}

function namedProblems(document: Examined): Problem[] {
  return allFound(document, NAMED_ABOVE, ['进度']).flatMap((found) => {
    const level = scheduleOf(document)
    const members = level === null ? [] : membersNamed(document, found)
    const against = level === null ? [] : members.filter((member) => isAgainst(member, level, groupOf(found.words, 2)))
    return level === null ? [] : problemsOf(found, level, against)
  })
}

function problemsOf(found: Found, level: Level, against: readonly Member[]): Problem[] {
  const [first] = against
  if (first === undefined) return []
  const others = against.length === 1 ? '' : `等${against.length}项`
  return [
    {
      message: `此处称“${quoted(found.words[0])}”（${level.text}），而表中“${quoted(first.name)}”${others}为${against.map(({ text }) => text).join('、')}，两处说法不能同时成立，请核对。`,
      places: [found, ...against].map(({ start, end }) => ({ start, end })),
      expected: level.text,
      actual: first.text,
      suggestion: '请核对表中各项，或写明哪几项例外。',
      meaning: [found.words[0], first.name, first.text],
    },
  ]
}

/** Rows that are not what is said of all of them. */
export function allAboveProblems(document: Examined): { readonly looked: number; readonly problems: Problem[] } {
  const said = allFound(document, ALL_ABOVE, ['均', '都']).flatMap((found) => {
    const [level, column] = [levelOf(document, found), columnAbove(document, found)]
    return level === null || column === null ? [] : [{ found, level, column }]
  })
  const problems = said.flatMap(({ found, level, column }) => {
    const { word } = saidIn(found)
    const against = column.members.filter((member) => isAgainst(member, level, word))
    return against.length === column.members.length ? [] : problemsOf(found, level, against)
  })
  return { looked: said.length, problems: [...problems, ...namedProblems(document)] }
}
