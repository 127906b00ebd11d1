import type { Claim, Prose } from '../../claim/index.ts'

/** Words of its sentence that stand before an amount, no more than `most` of them. */
export function wordsBefore({ normal, sentences }: Prose, { sentence, start }: Claim, most: number): string {
  const own = sentences[sentence]
  return own === undefined ? '' : normal.slice(Math.max(own.start, start - most), start)
}

/** 除补贴外，其余65.7万元: what else was taken from the whole is said without an amount. */
export const isBesideOthers = (prose: Prose, claim: Claim): boolean =>
  /除[^，。；\d]{1,16}外，?(?:其余|余下|剩余|其他)[^，。；]{0,6}$/.test(wordsBefore(prose, claim, 30))

const COUNTS = '两三四五六七八九十'
const OF_SO_MANY =
  /(?:^|[，。；、：（\n])(?:以上|上述|这|后)?([两三四五六七八九十])[项笔块类种批期处部个级档][^，。；、：\d]{0,6}(?:合计|共计|总计|总共|一共|加起来|相加|共)(?:为|达|约)?$/
const LONGEST = 18

/** Of how many amounts the words before one say that it is the sum: 三项合计, 两类车型共计. `0` where they say nothing. */
export function summedUpOf(prose: Prose, total: Claim): number {
  const said = OF_SO_MANY.exec(wordsBefore(prose, total, LONGEST))?.[1]
  return said === undefined ? 0 : COUNTS.indexOf(said) + 2
}

const [COMMA, STOP, SEMICOLON, COLON] = [0xff0c, 0x3002, 0xff1b, 0xff1a]

const isMark = (code: number): boolean => code === COMMA || code === STOP || code === SEMICOLON || code === COLON

/** The last of them between marks. */
export function lastClause(words: string): string {
  let at = words.length
  while (at > 0 && !isMark(words.charCodeAt(at - 1))) at -= 1
  return words.slice(at)
}

/** 运维 of 运行维护, 建档 of 建电子健康档案: every character of a short name, in its order. */
export function hasInOrder(words: string, short: string): boolean {
  let from = 0
  return [...short].every((character) => {
    const at = words.indexOf(character, from)
    from = at + 1
    return at !== -1
  })
}

/** The words of an amount's sentence. */
export function sentenceAround({ normal, sentences }: Prose, { sentence }: Claim): string {
  const own = sentences[sentence]
  return own === undefined ? '' : normal.slice(own.start, own.end)
}

/** 13.2万元（免租一个月）: the bracket behind an amount says why it is not what was to be expected. */
export const isAccounted = ({ normal }: Prose, { end }: Claim): boolean =>
  /^[^，。；（]{0,4}（(?:不?含|包括|其中|另|因|免|扣|部分|除|首|末)/.test(normal.slice(end, end + 12))

/** Words of its paragraph that stand before an amount, no more than `most` of them. */
export function paragraphBefore({ normal, paragraphs }: Prose, { paragraph, start }: Claim, most: number): string {
  const own = paragraphs[paragraph]
  return own === undefined ? '' : normal.slice(Math.max(own.start, start - most), start)
}

/** The words that all of them end with: 人员经费预算, 公用经费预算 → 经费预算. */
export function commonEnding([first = '', ...others]: readonly string[]): string {
  let length = 0
  while (length < first.length && others.every((other) => other.at(-1 - length) === first.at(-1 - length))) length += 1
  return first.slice(first.length - length)
}

/** 专项, 项资, 资金 of 专项资金: what names are compared by, two characters at a time. */
export function twosOf(words: string): string[] {
  const twos: string[] = []
  for (let end = 2; end <= words.length; end += 1) twos.push(words.slice(end - 2, end))
  return twos
}

/** 、和 join an amount to the one before it: they are members of one list. */
export const isJoined = ({ lead }: Claim): boolean => /^(?:、|和|及|与|以及)/.test(lead)

/** Not one of several that are told together: 17.6% of 由14.2%和17.6%提高到… becomes what stands in its place. */
export const isAlone = ({ claims, normal }: Prose, { index, unit, leadStart, start }: Claim): boolean =>
  claims[index - 1]?.unit.key !== unit.key || !/^(?:[、和与及]|以及)$/.test(normal.slice(leadStart, start))

/** Whether its sentence has just so many figures, itself among them. */
export const isOfFigures = ({ claims }: Prose, { index, sentence }: Claim, count: number): boolean =>
  claims.slice(Math.max(0, index - count), index + count + 1).filter((other) => other.sentence === sentence).length ===
  count

/** 分两期, 五年来, 三个: a word rather than a figure. */
export const isWord = ({ text, unit }: Claim): boolean =>
  (unit.dimension === 'count' || unit.dimension === 'duration') && /^[一两二三四五六]/.test(text)

const LISTED_BACK = 8

/** 其中甲类19卷、乙类15卷，比上年的59卷: what is compared behind the last of a list is all of it. */
export const isOfList = ({ claims }: Prose, { lead, index, sentence }: Claim): boolean =>
  lead.startsWith('、') ||
  claims
    .slice(Math.max(0, index - LISTED_BACK), index + 1)
    .some((other) => other.sentence === sentence && other.lead.includes('其中'))
