import { exactOf } from '../amount/index.ts'
import { quoted } from '../wording/index.ts'
import { unscored } from './award.ts'
import { explainExecution } from './execution.ts'
import { explainQualitative } from './qualitative.ts'
import { explainQuantitative } from './quantitative.ts'
import { ruleInWords } from './rule-in-words.ts'
import type {
  ExecutionInput,
  Explanation,
  Operand,
  PresentOperand,
  QuantitativeInput,
  ScoringInput,
} from './scoring-input.ts'

/**
 * 得分及其说明 — the points of one indicator, or of 预算执行率, with everything a person needs to redo the sum.
 *
 * @param operandOf the figures that the input names.
 */
export function explainPoints(input: ScoringInput, operandOf: (figure: string) => Operand): Explanation {
  switch (input.kind) {
    case 'execution': {
      const [executed, budget] = [operandOf(input.executed), operandOf(input.budget)]
      if (!isPresent(executed)) return lacking(input, executed)
      return isPresent(budget) ? explainExecution(input, { executed, budget }) : lacking(input, budget)
    }
    case 'quantitative': {
      const [target, actual] = [operandOf(input.target), operandOf(input.actual)]
      if (!isPresent(target)) return lacking(input, target)
      return isPresent(actual) ? explainQuantitative(input, { target, actual }) : lacking(input, actual)
    }
    case 'qualitative':
      return explainQualitative(input)
  }
}

/** Figures that a scoring names, in the order in which they enter it. */
export function figuresOf(input: ScoringInput): readonly string[] {
  switch (input.kind) {
    case 'execution':
      return [input.executed, input.budget]
    case 'quantitative':
      return [input.target, input.actual]
    case 'qualitative':
      return []
  }
}

function isPresent(operand: Operand): operand is PresentOperand {
  return operand.value !== null
}

function lacking(input: ExecutionInput | QuantitativeInput, { label }: Operand): Explanation {
  return unscored(exactOf(input.weight), {
    rule: ruleInWords(input),
    from: input.rule,
    reason: `${quoted(label)}没有数据，暂不计分`,
    owed: [`请补充${quoted(label)}`],
  })
}
