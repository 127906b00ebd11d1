import type { Examined } from '../../domain/relation/index.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

const UP = '前移|前进|上升|提升|跃升|攀升|提高|进|升'
const DOWN = '后退|后移|下降|下滑|滑落|退|降|跌'
/** 从第8位前移到第5位，前进了3位: from which place, which way, to which, which way again, and by how many. */
const MOVED = new RegExp(
  `[由从][^，。；\\d第]{0,8}第(\\d{1,3})[位名]，?(?:${UP}|${DOWN})[到至](?:[^，。；\\d第]{0,6})第(\\d{1,3})[位名]，(?:[^，。；\\d]{0,4}?)(?:(${UP})|(?:${DOWN}))了?(\\d{1,3})个?[位名](?!次)`,
  'g',
)

/** A change of rank, with what it should say. */
export interface RankSlip extends Found {
  readonly message: string
}

function slipOf(found: Found): RankSlip[] {
  const { words } = found
  const [from, to, by] = [groupOf(words, 1), groupOf(words, 2), groupOf(words, 4)].map(Number) as [
    number,
    number,
    number,
  ]
  const isUp = groupOf(words, 3) !== ''
  const moved = isUp ? from - to : to - from
  const message = `名次由第${from}位到第${to}位，相差${Math.abs(from - to)}位，文中写“${quoted(words[0])}”，请核对。`
  return moved === by ? [] : [{ ...found, message }]
}

/** Ranks of which it is told that they moved by more or fewer places, or the other way, than they did. */
export const rankSlips = (document: Examined): RankSlip[] => allFound(document, MOVED, ['第']).flatMap(slipOf)
