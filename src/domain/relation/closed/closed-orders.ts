import { compare } from '../../amount/index.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed, Figure } from './closed-clause.ts'

const PLACES = '一二三四五'
const PLACE = /第([一二三四五])(?:名|位)?(?:得|为|是)?$/
const PLACE_BEHIND = /^[，]?(?:位?[居列]|排名?|获)?第([一二三四五])(?:名|位)?$/

/** 一 of 居第一, 第一名得: `-1` where no place is told. */
const placeOf = ({ before, behind }: Figure): number =>
  PLACES.indexOf(PLACE_BEHIND.exec(behind)?.[1] ?? PLACE.exec(before)?.[1] ?? '无')

/** 甲县92分居第一，乙县90分居第二: who comes next has no more. */
export function ordersIn({ figures }: Closed): (Equation | null)[] {
  const areScores = figures.every(({ claim }) => claim.unit.dimension === 'score')
  const areInOrder = figures.every((figure, at) => placeOf(figure) === at)
  if (figures.length < 2 || !areScores || !areInOrder) return []
  return figures.slice(1).flatMap((figure, at): Equation[] => {
    const { claim } = figures[at] as Figure // the one before it
    return compare(figure.claim.value, claim.value) > 0 ? [{ form: 'within', part: figure.claim, whole: claim }] : []
  })
}
