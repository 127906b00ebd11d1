import type { Advice } from './advice.ts'
import type { IndicatorDraft } from './draft.ts'

const FEWEST_ALIKE = 3
const MOST = 15

/** Advice on a subject's indicators together. */
export function adviceOnAll(drafts: readonly IndicatorDraft[]): readonly Advice[] {
  if (drafts.length === 0) return []
  return [...alike(drafts), ...incomplete(drafts), ...tooMany(drafts), ...repeated(drafts)]
}

function together(
  rule: string,
  severity: Advice['severity'],
  words: Pick<Advice, 'message' | 'why' | 'better'>,
): Advice {
  return { rule, severity, indicator: null, field: null, ...words }
}

/** I01: the same target everywhere. */
function alike(drafts: readonly IndicatorDraft[]): Advice[] {
  const targets = drafts.flatMap(({ target, measuringUnit }) => (target === null ? [] : [`${target}${measuringUnit}`]))
  const [first] = targets
  if (first === undefined || targets.length < FEWEST_ALIKE || targets.some((one) => one !== first)) return []
  return [
    together('I01', 'warning', {
      message: `${targets.length}个定量指标的指标值都是${first}`,
      why: '指标值千篇一律，说明没有按任务的数量、质量、时效分解，评价时无法区分做得好坏。',
      better: '例：接入单位数 ≥52 家；网络可用率 ≥99.9%；故障修复平均时长 ≤4 小时。',
    }),
  ]
}

/** I11: output and benefit are always there. */
function incomplete(drafts: readonly IndicatorDraft[]): Advice[] {
  return (['产出指标', '效益指标'] as const)
    .filter((wanted) => !drafts.some(({ levelOne }) => levelOne === wanted))
    .map((wanted) =>
      together('I11', 'error', {
        message: `没有${wanted}`,
        why: '每个项目和整体支出都须同时有产出指标和效益指标：前者说明做了什么，后者说明有什么用。',
        better: wanted === '产出指标' ? '例：视频会议保障场次 ≥200 场。' : '例：政务服务事项网上可办率 ≥90%。',
      }),
    )
}

/** I12: many indicators weigh next to nothing each. */
function tooMany(drafts: readonly IndicatorDraft[]): Advice[] {
  if (drafts.length <= MOST) return []
  return [
    together('I12', 'notice', {
      message: `共${drafts.length}个指标，超过${MOST}个`,
      why: '指标应突出重点，概括主要支出方向；罗列每项活动会使每个指标分值过小、填报量过大。',
      better: '把同类活动合并为一个数量指标，把过程性工作放进“任务”。',
    }),
  ]
}

/** I13: one name, several indicators. */
function repeated(drafts: readonly IndicatorDraft[]): Advice[] {
  return drafts.flatMap((draft, index) => {
    const other = drafts.slice(0, index).find(({ name }) => name === draft.name)
    if (other === undefined) return []
    return [
      {
        rule: 'I13',
        severity: 'error',
        indicator: draft.code,
        field: 'name',
        message: `与${other.code}同名：“${draft.name}”`,
        why: '同一件事设两个指标，会重复计分，完成情况也容易写成两个值。',
        better: '合并为一个；确是两件事的，在名称中写明范围，如“市级平台可用率”“乡镇平台可用率”。',
      },
    ]
  })
}
