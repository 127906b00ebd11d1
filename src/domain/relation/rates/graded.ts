import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** What those asked may answer. */
const GRADE = /(?:满意|较好|很好|好|优秀|良好|优|良|一般|较差|差|合格|不了解|说不清|知晓|了解|支持|认可)$/
/** The first of them by how many: 满意和基本满意合计占, 前两项合计, 满意率（含基本满意）. */
const FIRST_TWO =
  /前[两二][项类者]|(?:满意|好|优|良|优秀|良好|了解|知晓)[”"]?[和与及、+＋]|[（(]含[^）)]{0,6}(?:基本|较|比较)|以上(?:合计)?占/
const FIRST_THREE = /前三[项类者]|[和与及、][^，。；]{0,8}[和与及][^，。；]{0,8}(?:合计|三项|计算)/
const RATE = /(?:满意|认可|支持|知晓|了解|优良|优秀|合格|好评|测评)[率度]|占|比例|比重/
/** 合格率90.0%，比去年春季的88.7%高, 比目标92%高, 不低于90%的要求: a rate of other times, or what it is to be. */
const COMPARED_WITH =
  /比(?![例重率值较])[^，。；]{2,12}的$|(?:比(?![例重率值较])|(?<!比)较(?=[上去全目计预同前年省市县平行标])|[高低大小]于|超过|超出|优于|[达未]到|实现)(?:了)?[^，。；占率度]{0,4}(?:目标|标准|要求|计划|任务|指标|预期|上年|去年|上期|同期|平均)[^，。；]{0,8}$|[高低]于$|^，?(?:年[度初])?(?:目标|标准|要求|计划|指标)值?(?:为|是|设定为|定为)?$/
const REACH = { amounts: 12, paragraphs: 0 }
const FEWEST_GRADES = 2

const isCount = (claim: Claim): boolean => isPlain(claim) && claim.unit.dimension === 'count'

/** Answers listed one after the other before a rate, the first first: 满意168户、基本满意24户、不满意8户. */
function gradesBefore(prose: Prose, claim: Claim): Claim[] {
  const near = before(prose, claim, REACH).filter(
    ({ sentence, unit, text }) =>
      sentence >= claim.sentence - 1 && unit.dimension === 'count' && !/^[两二三四五][项类者]$/.test(text),
  )
  const start = near.findIndex(({ label }) => GRADE.test(label))
  if (start === -1 || start > 0) return []
  const end = near.findIndex(({ label, unit }) => !GRADE.test(label) || unit.key !== near[0]?.unit.key)
  return (end === -1 ? near : near.slice(0, end)).reverse()
}

/** How many of the first answers the words take together; `null` where they do not say. */
function takenTogether(words: string, grades: number): number | null {
  if (FIRST_THREE.test(words) && grades > 3) return 3
  return FIRST_TWO.test(words) && grades > 2 ? 2 : null
}

/** Rates of those who answered well: out of the amount before the answers. */
export function gradedRate(prose: Prose, claim: Claim): Tie | null {
  if (claim.unit.dimension !== 'percent' || claim.vagueness !== 'none' || claim.bound !== 'none') return null
  if (COMPARED_WITH.test(claim.lead)) return null
  const grades = gradesBefore(prose, claim)
  const [first, last] = [grades[0], grades.at(-1)]
  if (grades.length < FEWEST_GRADES || first === undefined || last === undefined) return null
  const base = before(prose, first, REACH).find(({ unit }) => unit.dimension !== 'percent')
  if (base === undefined || !isCount(base)) return null
  const behind = /^（[^）]*/.exec(prose.normal.slice(claim.end, claim.end + 24))?.join('') ?? ''
  const words = `${prose.normal.slice(last.end, claim.start)}${behind}`
  if (
    !RATE.test(words) ||
    /不满意(?:率|度|的?占)|；|加权|得分|平均|折算/.test(words) ||
    base.sentence < first.sentence - 1
  )
    return null
  return judged(claim, { grades, base, together: takenTogether(words, grades.length) })
}

interface Graded {
  readonly grades: readonly Claim[]
  readonly base: Claim
  readonly together: number | null
}

/** What the words say is held against it; where they say nothing, what one slip keeps from holding. */
function judged(rate: Claim, { grades, base, together }: Graded): Tie | null {
  const of = (count: number): Equation => ({
    form: 'pooled',
    rate,
    numerators: grades.slice(0, count),
    denominators: [base],
  })
  const readings = [1, 2, 3].filter((count) => count < grades.length || count === 1).map(of)
  const holding = readings.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('rate', holding, 'certain')
  return together === null ? sought('rate', readings) : makeTie('rate', of(together), 'certain')
}
