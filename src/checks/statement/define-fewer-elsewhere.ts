import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'

const THINGS = '隐患|问题|线索|提案|建议|诉求|信访件|信访事项|投诉件?|投诉举报|纠纷|案件|工单'
const DEEDS = '整改|办结|办理|销号|化解|答复|处置|处理|调处|查处'
/** 全部隐患均已完成整改, 所有提案均已办结, 隐患已全部整改到位: of all there were. */
const ALL_OF = new RegExp(
  `(?<=^|[，。；\\n])(?:(?:对|将)?(?:全部|所有)[一-龥]{0,4}?(${THINGS})(?:均|都|已经?|全部|得到|完成|按[期时])*(${DEEDS})|(?:各类|上述|排查的|发现的)?[一-龥]{0,4}?(${THINGS})(?:均|都|已经?)*全部(?:按[期时]|得到|完成)*(${DEEDS}))`,
  'g',
)
/** 截至年底, 经复查: after what was told before. */
const LATER =
  /截至|截止|至今|目前|现已|年底|年末|月底|随后|后续|复查|回头看|此后|其余|剩余|余下|除|上年|去年|往年|将|拟|计划|预计|力争|确保|要求|基本/
/** What was told is of a part, of another time, or goes on. */
const OF_A_PART =
  /其中|上半年|季度|上年|去年|首[轮批次]|第[一二三四]|当场|现场|当日|自查|\d月|截至|其余|剩余|余下|尚有|还有|正在|限期/
const DONE = new RegExp(`^，(?:已|共|累计|完成|其中|当年)*(${DEEDS})(?:完成|到位|完毕|销号|了)?$`)

/** 发现隐患365处，整改351处: what there was, and the less that was done. */
interface Fewer {
  readonly all: Claim
  readonly done: Claim
  readonly thing: string
  readonly deed: string
  readonly isLess: boolean
}

const ENDS_WITH_THING = new RegExp(`(${THINGS})$`)

function fewerAt(document: Examined, done: Claim): Fewer | null {
  const { claims, normal } = document
  const all = claims[done.index - 1]
  if (all === undefined || all.sentence !== done.sentence || all.unit.key !== done.unit.key) return null
  const deed = DONE.exec(normal.slice(all.end, done.start))?.[1]
  const thing = ENDS_WITH_THING.exec(all.label)?.[1]
  if (deed === undefined || thing === undefined || done.unit.dimension !== 'count') return null
  return { all, done, thing, deed, isLess: compare(done.interval.high, all.interval.low) < 0 }
}

/** Whether nothing between the two begins another part of the document. */
function isOneStretch({ paragraphs }: Examined, from: Claim, { start }: Found): boolean {
  return paragraphs
    .slice(from.paragraph + 1)
    .filter((paragraph) => paragraph.start <= start)
    .every(({ isHeading, numbering }) => !isHeading && numbering === null)
}

function fewerBefore(document: Examined, found: Found, pairs: readonly Fewer[]): Fewer | null {
  const { normal } = document
  const [thing, deed] = [
    groupOf(found.words, 1) || groupOf(found.words, 3),
    groupOf(found.words, 2) || groupOf(found.words, 4),
  ]
  const own = sentenceAt(document, found.start)
  if (own === null || LATER.test(normal.slice(own.start, own.end))) return null
  const [pair, ...others] = pairs.filter((each) => each.thing === thing && each.deed === deed)
  if (pair === undefined || others.length > 0 || !pair.isLess || pair.done.end > found.start) return null
  const [from, to] = [sentenceAt(document, pair.all.start), normal.slice(pair.done.end, found.start)]
  const isOfPart =
    OF_A_PART.test(normal.slice(from?.start, from?.end)) || /其余|剩余|余下|未整改|尚有|还有|正在/.test(to)
  return isOfPart || !isOneStretch(document, pair.all, found) ? null : pair
}

/** 全部, beside so many of which fewer were done. */
export function fewerThanSaid(found: Found, { all, done }: { readonly all: Claim; readonly done: Claim }): Problem {
  const words = found.words[0]
  return {
    message: `此处称“${quoted(words)}”，而${all.label}为${all.text}，${done.label}为${done.text}，两处说法不能同时成立，请核对。`,
    places: [found, all, done].map(({ start, end }) => ({ start, end })),
    expected: all.text,
    actual: done.text,
    suggestion: '请按实际完成情况统一表述。',
    meaning: [words, all.text, done.text],
  }
}

/** 排查隐患365处，整改351处 in one paragraph, 全部隐患均已完成整改 in another. */
export function fewerElsewhere(document: Examined): Problem[] {
  const said = allFound(document, ALL_OF, ['全部', '所有'])
  if (said.length === 0) return []
  const pairs = flatMapped(document.claims, (claim) => fewerAt(document, claim) ?? [])
  return said.flatMap((found) => {
    const fewer = fewerBefore(document, found, pairs)
    if (fewer === null) return []
    return fewerThanSaid(found, fewer)
  })
}
