import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

/** Between all and those that did not: 其中3个, 仍有2项. */
const SOME = '[，；](?:目前|现在?|截至目前)?(?:其中|但|但其中|仍|仍有|尚有|另有)(?:有)?[1-9]\\d*'

/**
 * 完成率100%，其中3个指标未完成; 投诉全部办结，其中2件未办结; 项目均按期完工，其中2个延期: all did, and in the same breath some
 * did not.
 */
const ALL_BUT_SOME: readonly RegExp[] = [
  new RegExp(
    `(([一-龥]{2})[率度](?:为|达到?|均为)?100(?:\\.0+)?%)${SOME}[^，。；\\d]{1,8}?((?:表示|尚|还|仍)?[未不]\\2)`,
    'g',
  ),
  new RegExp(
    `((?:全部|(?<!平)均已?|都已?)(?:按[期时]|如期)?([一-龥]{2})[^，。；\\d]{0,4})${SOME}[^，。；\\d]{1,8}?((?:尚|还|仍)?[未不]\\2)`,
    'g',
  ),
  new RegExp(
    `((?:全部|(?<!平)均|都)(?:已)?(按期|按时|如期)[^，。；\\d]{0,6})${SOME}[^，。；\\d]{1,8}?(延期|逾期|超期|滞后|推迟)`,
    'g',
  ),
  /((?:全部|(?<!平)均已?|都已?)(完工|竣工|建成|办结|整改|完成|销号|化解|交付)[^，。；\d]{0,4})[，；](?:目前|现)?(?:剩余|余下|其余)[1-9][\d.,]*[^，。；\d]{1,2}?(正在[一-龥]{2}|[未待][一-龥]{2})/g,
]

function problemOf({ words, start, end }: Found): Problem {
  const said = groupOf(words, 1)
  const rest = groupOf(words, 0)
    .slice(said.length)
    .replace(/^[，；]/, '')
  return {
    message: `此处称“${quoted(said)}”，同句又称“${quoted(rest)}”，两处说法不能同时成立，请核对。`,
    places: [
      { start, end: start + said.length },
      { start: end - rest.length, end },
    ],
    expected: '0',
    actual: rest.replace(/\D/g, ''),
    suggestion: '请按实际完成情况统一表述。',
    meaning: [said, rest],
  }
}

/** What is said of all and denied of some of them, in one sentence. */
export const allButSome = (document: Examined): Problem[] =>
  ALL_BUT_SOME.flatMap((pattern) => allFound(document, pattern, ['100', '全部', '均', '都'])).map(problemOf)
