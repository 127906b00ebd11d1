import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf } from '../define-words.ts'
import { fewerThanSaid } from './define-fewer-elsewhere.ts'

const DEEDS =
  '收回|回收|到位|合格|通过|完成|办结|签订|签约|检验|检测|达标|验收|安装|发放|兑现|缴清|缴齐|入住|拆除|接种|完工|竣工|建成|销号|整改|脱困|搬迁|落实|采纳|归还|退还|上缴|返还|答复|调处|化解|录入|投用|开工|出栏|移交|结案'
/** 问卷全部收回, 资金均已到位: of whom it is said, and what they all did. */
const ALL_DID = new RegExp(
  `(?<=[，。；])([^，。；：\\n\\d]{0,10}?)(?:已经?)?(?:全部|均已?|都已?|悉数|全数)(?:已)?(${DEEDS})(?!率)[^，。；\\n\\d]{0,6}(?=[，。；\\n]|$)`,
  'g',
)
const CUES = ['全部', '均', '都', '悉数', '全数']
/** 其余, 经整改后: of others, or later. */
const OF_OTHERS =
  /除|其[余他它]|剩|另|未|不|经|后|复[检查核]|整改|基本|将|拟|计划|预计|力争|要求|上年|部分|[省市县区]级|截至|目前|[一二三]期/
/** What there was to be done: 应到位资金500万元, 发放问卷130份, 抽检样品52批次. */
const DUE = /应|发[放出]|下发|抽[检查取]|受检|送检|在册|计划|验收|申报|共|总|下达|批复|需|涉及|排查|发现|结对|建档|安排/
const RATE_BETWEEN = /^[^，。；\d]{0,6}，[^，。；\d]{0,8}[\d.]+%[，。；]$/
const NEXT = /^[^，。；\d]{0,6}[，。；]$/

const sharesTwo = (words: string, other: string): boolean =>
  Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)).some((two) =>
    other.includes(two),
  )

/** 合格49批次, 49批次合格, 实收 for 收回 where it was 应收. */
function isDone(document: Examined, { due, done }: Pair, deed: string): boolean {
  const lead = done.lead.replace(/^.*[，。；]/s, '')
  if (lead.replace(deed, '').replace(FILLER, '') !== '') return false
  const behind = document.normal.slice(done.end, done.end + 6).replace(/[，。；\d].*$/s, '')
  if (`${lead}，${behind}`.includes(deed)) return true
  return /应/.test(due.lead) && /实/.test(lead) && [...deed].some((character) => lead.includes(character))
}

/** 立行立改整改12个: of some of them. */
const FILLER = /其中|已经?|实际?|年内|全年|共|累计|完成|的|为|达|有|[到收签检]|了/g

interface Pair {
  readonly due: Claim
  readonly done: Claim
}

/** The two counts right before the words: what there was, and less of it. */
function pairBefore({ claims, normal }: Examined, start: number): Pair | null {
  const last = lastUntil(claims, start - 1)
  const done = last?.unit.dimension === 'percent' ? claims[last.index - 1] : last
  const due = done === undefined ? undefined : claims[done.index - 1]
  if (done === undefined || due === undefined || due.sentence !== done.sentence) return null
  if (due.unit.key !== done.unit.key || due.bound !== 'none' || done.bound !== 'none' || due.unit.key === '')
    return null
  const between = normal.slice(done.end, start)
  const isRight = last === done ? NEXT.test(between) : RATE_BETWEEN.test(between)
  return isRight && /^[^。；\d]{0,16}$/.test(normal.slice(due.end, done.start)) ? { due, done } : null
}

function fewerAt(document: Examined, found: Found): Problem[] {
  const [who, deed] = [groupOf(found.words, 1), groupOf(found.words, 2)]
  const pair = OF_OTHERS.test(who) ? null : pairBefore(document, found.start)
  if (pair === null || !DUE.test(pair.due.lead.replace(/^.*[。；]/s, '')) || !isDone(document, pair, deed)) return []
  const { due, done } = pair
  const isOfThem =
    who === '' || sharesTwo(who, `${due.lead}，${done.lead}`) || /^(?:结果|产品|资金|样品|对象)$/.test(who)
  return isOfThem && compare(done.interval.high, due.interval.low) < 0 ? [fewerThanSaid(found, { all: due, done })] : []
}

/** 抽检样品52批次，合格49批次，全部合格: fewer than there were, right before the words. */
export const fewerThanAllBeside = (document: Examined): Problem[] =>
  allFound(document, ALL_DID, CUES).flatMap((found) => fewerAt(document, found))
