import type { BackfillView } from '../contract/close-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { dividedBy, whole } from '../domain/amount/index.ts'
import { dayInWords, plusDays, wholeYear } from '../domain/calendar/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import { BACKFILL, type BackfillSign, backfillSigns } from '../domain/month-close/index.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { Ports } from './ports.ts'

/** 集中补录核查 — by ledger and person, how much was entered long after it happened or at the year's end; those to be verified first. */
export async function viewBackfill(ports: Ports, scope: UnitScope, year: number): Promise<BackfillView> {
  const { longDays, lastDays, sharePercent, fewestRows } = BACKFILL
  const yearEndFrom = plusDays(wholeYear(year).to, 1 - lastDays)
  const patterns = await ports.monthCloses.entryPatterns(scope, { year, longDays, yearEndFrom })
  const titles = new Map((await ports.ledgers.definitions(scope)).map(({ id, title }) => [id, title]))
  const nameOf = await nameOfPeople(ports, scope)
  const share = (part: number, of: number) => {
    const { text, unit } = formatFigure({ kind: 'ratio' }, dividedBy(whole(part), whole(of)))
    return `${text}${unit}`
  }
  const lines = patterns.map(({ ledger, enteredBy, ...pattern }) => ({
    ...pattern,
    ledger,
    ledgerTitle: titles.get(ledger) ?? ledger,
    person: enteredBy === 'console' ? '命令行' : nameOf(enteredBy),
    longAfterShare: share(pattern.longAfter, pattern.rows),
    atYearEndShare: share(pattern.atYearEnd, pattern.rows),
    verify: wordsOf(backfillSigns(pattern)),
  }))
  return {
    year,
    rules: [
      `录入日比发生日晚 ${longDays} 天以上的，为事后录入`,
      `${dayInWords(yearEndFrom)}及以后录入的，为年底集中录入`,
      `一人在一本台账中录入不少于 ${fewestRows} 条，其中一类占 ${sharePercent}% 及以上的，请核实`,
    ],
    lines: lines.toSorted(byNeed),
  }
}

type Line = BackfillView['lines'][number]

/** What is to be verified first, the most rows first. */
function byNeed(left: Line, right: Line): number {
  if ((left.verify === '') !== (right.verify === '')) return left.verify === '' ? 1 : -1
  return right.rows - left.rows
}

const SIGNS: Readonly<Record<BackfillSign, string>> = { 'long-after': '事后录入', 'at-year-end': '年底集中录入' }

function wordsOf(signs: readonly BackfillSign[]): string {
  return signs.length === 0 ? '' : `请核实：${signs.map((sign) => SIGNS[sign]).join('、')}`
}
