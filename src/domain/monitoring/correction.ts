/** 纠偏状态 — 进行中 → 申请销号 → 已销号, or 退回 and again; 已销号 may be opened again. */
export type CorrectionState = '进行中' | '申请销号' | '已销号' | '退回'

/** 纠偏步骤: 申请销号, 核验销号, 退回, 重新打开. */
export type CorrectionStep = 'apply' | 'close' | 'return' | 'reopen'

/** Who answers for a correction, and who said that it is done; ids of people. */
export interface CorrectionParties {
  readonly owner: string
  readonly appliedBy: string | null
}

/** A step as somebody wants to take it. */
export interface StepTaken {
  readonly step: CorrectionStep
  readonly actor: string
  /** 落实情况 of an application; the reason of a return or reopening; 核验意见, which may be empty. */
  readonly words: string
  /** Pieces of evidence that the row carries after the step. */
  readonly evidence: number
}

const FROM: Readonly<Record<CorrectionStep, readonly CorrectionState[]>> = {
  apply: ['进行中', '退回'],
  close: ['申请销号'],
  return: ['申请销号'],
  reopen: ['已销号'],
}

const TO: Readonly<Record<CorrectionStep, CorrectionState>> = {
  apply: '申请销号',
  close: '已销号',
  return: '退回',
  reopen: '进行中',
}

/** The state that a step leads to. */
export function stateAfter(step: CorrectionStep): CorrectionState {
  return TO[step]
}

/** Steps that a state allows. */
export function stepsFrom(state: CorrectionState): readonly CorrectionStep[] {
  const steps: readonly CorrectionStep[] = ['apply', 'close', 'return', 'reopen']
  return steps.filter((step) => FROM[step].includes(state))
}

/** 核验人 — neither who answers for the correction nor who said that it is done. */
export function mayVerify(actor: string, { owner, appliedBy }: CorrectionParties): boolean {
  return actor !== owner && actor !== appliedBy
}

/**
 * 步骤校验 — what stands against a step, in words; empty when it may be taken.
 */
export function stepFaults(
  { state, parties }: { readonly state: CorrectionState; readonly parties: CorrectionParties },
  { step, actor, words, evidence }: StepTaken,
): readonly string[] {
  const isVerification = step === 'close' || step === 'return'
  const isUnsaid = step !== 'close' && words.trim() === ''
  return [
    ...(stepsFrom(state).includes(step) ? [] : [`现在是“${state}”，不能${STEP_WORDS[step]}`]),
    ...(isVerification && !mayVerify(actor, parties) ? ['核验人不能是责任人或申请人本人'] : []),
    ...(isUnsaid ? [`没有填写，应说明${step === 'apply' ? '落实情况' : '原因'}`] : []),
    ...(step === 'apply' && evidence === 0 ? ['没有佐证材料，申请销号应至少附一份'] : []),
  ]
}

/** The words for a step on screen. */
export const STEP_WORDS: Readonly<Record<CorrectionStep, string>> = {
  apply: '申请销号',
  close: '核验销号',
  return: '退回',
  reopen: '重新打开',
}

/** 是否逾期 — still open after its day. Days as ISO text. */
export function isOverdue({ state, dueOn }: { state: CorrectionState; dueOn: string }, today: string): boolean {
  return state !== '已销号' && today > dueOn
}
