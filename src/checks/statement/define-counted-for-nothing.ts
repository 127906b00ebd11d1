import { isZero } from '../../domain/amount/index.ts'
import type { Examined, Quantity } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted, sentenceAt } from '../define-words.ts'

/** A kind of spending, and the words that count what it was spent on. */
interface Item {
  readonly name: RegExp
  readonly counted: RegExp
  readonly cues: readonly string[]
}

const ITEMS: readonly Item[] = [
  {
    name: /因公出国(?:（境）)?(?:费用?|支出|经费|预算)*$/,
    counted:
      /(?:安排|组织|参加|派出|共有?)?[^，。；\d]{0,4}因公出国（境）(?:团组)?(?:数)?(?:共|为)?[1-9]\d*[个批]|出国（境）团组(?:数)?(?:共|为)?[1-9]\d*个/g,
    cues: ['出国'],
  },
  {
    name: /公务用车购置(?:费用?|支出|经费|预算)*$/,
    counted:
      /(?:更新|新增)?购[置买](?:公务用车|车辆|小汽车|轿车)(?:数)?(?:共|为)?[1-9]\d*[辆台]|公务用车购置数(?:为)?[1-9]\d*[辆台]/g,
    cues: ['车'],
  },
  {
    name: /公务接待(?:费用?|支出|经费|预算)*$/,
    counted: /(?:国内)?公务接待(?:共|为)?[1-9]\d*批次?/g,
    cues: ['接待'],
  },
]
const OF_OTHERS = /上年|去年|20\d\d年|计划|拟|预计|批准|核定/

/** Every amount of money under a name, in the text or in the tables; none of it of another year. */
function amountsNamed({ claims, tables }: Examined, name: RegExp): Quantity[] {
  const stated = claims.filter(
    ({ unit, label, lead, role }) =>
      unit.key === '元' && role !== 'growth' && name.test(label) && !OF_OTHERS.test(lead.replace(/^.*[。；]/s, '')),
  )
  const cells = tables.flatMap(({ rows, amounts }) => {
    const own = new Set(rows.filter(({ label }) => name.test(label)).map(({ index }) => index))
    return amounts.filter(({ row, unit }) => own.has(row) && unit.dimension !== 'percent')
  })
  return [...stated, ...cells]
}

/** 由省厅统一购置, 费用由组团单位承担: it cost the unit nothing. */
const PAID_BY_OTHERS = /由|上级|调拨|划拨|承担|负担|无偿|捐赠|外单位|其他资金|自有资金|不列支/

function wordsAround(document: Examined, { start }: Found): string {
  const sentence = sentenceAt(document, start)
  return document.normal.slice(sentence?.start, sentence?.end)
}

function problemOf(found: Found, { start, end, text }: Quantity): Problem {
  const words = quoted(found.words[0])
  return {
    message: `此处称“${words}”，而该项金额为${text}，两处说法不能同时成立，请核对。`,
    places: [found, { start, end }].map((place) => ({ start: place.start, end: place.end })),
    expected: text,
    actual: words,
    suggestion: '请核对数量与金额，统一表述。',
    meaning: ['counted', words, text],
  }
}

/** 因公出国（境）费0.00万元 beside 因公出国（境）团组1个: something was done for nothing. */
export const countedForNothing = (document: Examined): Problem[] =>
  ITEMS.flatMap(({ name, counted, cues }) => {
    const found = allFound(document, counted, cues)
      .filter((each) => !PAID_BY_OTHERS.test(wordsAround(document, each)))
      .filter(
        ({ start, end }) =>
          !OF_OTHERS.test(document.normal.slice(Math.max(0, start - 16), end).replace(/^.*[。；\n]/s, '')),
      )
    if (found.length === 0) return []
    const amounts = amountsNamed(document, name)
    const [first] = amounts
    const isNothing = first !== undefined && amounts.every(({ value }) => isZero(value))
    return isNothing ? found.map((each) => problemOf(each, first)) : []
  })
