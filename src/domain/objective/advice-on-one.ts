import { compare, exactFromText, whole, ZERO } from '../amount/index.ts'
import type { Advice, AdviceContext } from './advice.ts'
import { COPIED, FROM_LIBRARY, type IndicatorDraft } from './draft.ts'
import { isVague } from './vague.ts'

type Words = Pick<Advice, 'rule' | 'severity' | 'message' | 'why' | 'better'> & { readonly field: string }
type Rule = (draft: IndicatorDraft, context: AdviceContext) => Words | null

/** Advice on one indicator, in the order of its fields. */
export function adviceOnOne(draft: IndicatorDraft, context: AdviceContext): readonly Advice[] {
  return RULES.flatMap((rule) => {
    const words = rule(draft, context)
    return words === null ? [] : [{ ...words, indicator: draft.code }]
  })
}

const levelTwoOfPack: Rule = ({ levelOne, levelTwo }, { pack }) => {
  const known = pack.levelTwo.value[levelOne]
  if (known.includes(levelTwo) || known.length === 0) return null
  return {
    rule: 'I14',
    severity: 'warning',
    field: 'levelTwo',
    message: `“${levelTwo}”不是${levelOne}下的二级指标`,
    why: '二级指标决定它印在自评表的哪一栏、计入哪一部分分值。',
    better: `${levelOne}下可选：${known.join('、')}。`,
  }
}

/** Words of a name that point to another type than the one chosen. */
const TYPES: readonly { readonly words: RegExp; readonly levelTwo: RegExp; readonly belongs: string }[] = [
  { words: /满意/, levelTwo: /满意/, belongs: '满意度指标下的“服务对象满意度指标”' },
  { words: /及时率|按时|时长|响应时间|完成时间|时限/, levelTwo: /时效/, belongs: '产出指标下的“时效指标”' },
  { words: /成本|单价|节约率/, levelTwo: /成本|经济效益/, belongs: '成本指标' },
  {
    words: /合格率|准确率|达标率|可用率|完好率|正确率/,
    levelTwo: /质量|效益|可持续/,
    belongs: '产出指标下的“质量指标”',
  },
]

const rightType: Rule = ({ name, levelTwo }) => {
  const found = TYPES.find(({ words }) => words.test(name))
  if (found === undefined || found.levelTwo.test(levelTwo)) return null
  return {
    rule: 'I15',
    severity: 'notice',
    field: 'levelTwo',
    message: `从名称看，“${name}”更像${found.belongs}，现列在“${levelTwo}”下`,
    why: '类型放错，数量、质量、时效就不能各自评价，审核时常被退回。',
    better: `请核对；确属“${levelTwo}”的，把名称写得更明确。`,
  }
}

const ownName: Rule = ({ name }, { subjectName }) =>
  subjectName === null || name !== subjectName
    ? null
    : {
        rule: 'I16',
        severity: 'warning',
        field: 'name',
        message: '指标名称照抄了项目名称',
        why: '项目名称说的是一件事，指标名称应说明量它的哪一面。',
        better: `例：项目“${name}”可设“接入单位数”“系统可用率”“故障修复平均时长”。`,
      }

const targetStated: Rule = ({ comparator, target, targetText }) => {
  if (comparator === '定性' ? targetText !== null : target !== null) return null
  const isText = comparator === '定性'
  return {
    rule: 'I17',
    severity: 'error',
    field: isText ? 'targetText' : 'target',
    message: isText ? '没有写明定性目标' : '没有指标值',
    why: '没有目标就无从判断完成与否，也不能计分。',
    better: isText ? '例：形成年度运行分析报告并经主任办公会采纳。' : '例：≥99.9，度量单位写“%”。',
  }
}

const measurable: Rule = ({ comparator, targetText }) =>
  comparator !== '定性' || targetText === null || !isVague(targetText)
    ? null
    : {
        rule: 'I02',
        severity: 'warning',
        field: 'targetText',
        message: `定性目标“${targetText}”无法衡量`,
        why: '“有效提升”“较好”这类用语，谁都可以说完成了，谁都可以说没完成。',
        better: '改为可计量的数值（如 ≥95%、≤2 小时）；确属定性的，分级写明判定标准，如“方案印发并执行满半年”。',
      }

const unitStated: Rule = ({ comparator, measuringUnit }) =>
  comparator === '定性' || measuringUnit !== ''
    ? null
    : {
        rule: 'I18',
        severity: 'error',
        field: 'measuringUnit',
        message: '没有度量单位',
        why: '同一个数，单位不同相差万倍；自评表的“度量单位”一栏也要印它。',
        better: '例：家、场、次、%、小时、万元。',
      }

const positiveWeight: Rule = ({ weight }) => {
  const exact = exactFromText(weight) ?? ZERO
  if (compare(exact, ZERO) > 0 && compare(exact, whole(30)) <= 0) return null
  const isHeavy = compare(exact, ZERO) > 0
  return {
    rule: 'I19',
    severity: isHeavy ? 'notice' : 'warning',
    field: 'weight',
    message: isHeavy ? `分值${weight}分，一个指标占了近三分之一` : '分值为0，不计分；调整时表示取消该指标',
    why: isHeavy ? '分值过于集中，一个数就决定了等级。' : '不计分的指标不影响评价结果，容易无人填报。',
    better: isHeavy ? '把它按阶段或对象拆成两三个指标，再分配分值。' : '要计分的请填分值，不需要的请作废。',
  }
}

const surveyed: Rule = ({ levelOne, valueMethod, evidenceRequirement }) =>
  levelOne !== '满意度指标' || (valueMethod === '问卷调查法' && /样本|份|问卷|人数/.test(evidenceRequirement))
    ? null
    : {
        rule: 'I03',
        severity: 'warning',
        field: valueMethod === '问卷调查法' ? 'evidenceRequirement' : 'valueMethod',
        message: '满意度没有写明怎样调查',
        why: '没有样本数和调查时间的满意度，审核时一律视为无依据。',
        better: '取值方式选“问卷调查法”；佐证写“问卷样张、回收明细（不少于 100 份）、汇总表和调查时间”。',
      }

const timely: Rule = ({ levelTwo, comparator, measuringUnit, explanation, targetText }) => {
  if (!levelTwo.includes('时效') || /[天日时分月季%]/.test(measuringUnit)) return null
  if (/\d+\s*[月日天]|工作日|前完成|期限/.test(`${explanation}${targetText ?? ''}`)) return null
  return {
    rule: 'I20',
    severity: 'warning',
    field: comparator === '定性' ? 'targetText' : 'explanation',
    message: '时效指标没有写明期限',
    why: '“及时完成”没有日期就无法核对；项目有节点要求的，应写到日。',
    better: '例：2 小时内响应；12 月 31 日前完成验收；故障修复平均时长 ≤4 小时。',
  }
}

const evidenced: Rule = ({ evidenceRequirement }) =>
  evidenceRequirement.length >= 3 && !/^(?:相关|有关)?(?:资料|材料|文件|证明|佐证)+$/.test(evidenceRequirement)
    ? null
    : {
        rule: 'I21',
        severity: 'warning',
        field: 'evidenceRequirement',
        message: `佐证资料要求“${evidenceRequirement}”太笼统`,
        why: '年底要靠它证明完成值；现在不写清，到时拿不出来。',
        better: '写明材料名称和出处，如“验收单、运维月报、监控系统导出的可用率记录”。',
      }

const YEAR = /(?:19|20)\d{2}(?=\s*(?:年|[-/.]\d))/g

const currentYear: Rule = (draft, { year }) => {
  const texts = [draft.name, draft.explanation, draft.targetText ?? '', draft.evidenceRequirement]
  const stale = texts.flatMap((text) => text.match(YEAR) ?? []).find((found) => Number(found) < year)
  if (stale === undefined) return null
  return {
    rule: 'I22',
    severity: 'warning',
    field: 'explanation',
    message: `文字中还有${stale}年的日期，本表是${year}年度`,
    why: '沿用上年文字而没有改日期，是审核中最常见的退回原因之一。',
    better: `请把日期改到${year}年，并核对相应的任务和指标值。`,
  }
}

const checkedAfterCopy: Rule = ({ source }) => {
  const isCopied = source.startsWith(COPIED)
  if (!isCopied && !source.startsWith(FROM_LIBRARY)) return null
  return {
    rule: 'I23',
    severity: 'notice',
    field: 'source',
    message: source,
    why: isCopied
      ? '上年的指标值不一定适合今年：先看上年完成情况，再定今年的指标值。'
      : '指标库给的是建议值，本单位的任务量和标准须自行确认。',
    better: '核对指标值、依据和佐证要求后，把“数据来源”改为本年的依据（文件、计划或标准的名称）。',
  }
}

const RULES: readonly Rule[] = [
  levelTwoOfPack,
  rightType,
  ownName,
  targetStated,
  measurable,
  unitStated,
  positiveWeight,
  surveyed,
  timely,
  evidenced,
  currentYear,
  checkedAfterCopy,
]
