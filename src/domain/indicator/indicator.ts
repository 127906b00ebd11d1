/** 指标性质 — how the actual value is held against the target. 定性 has no number. @source 财预〔2021〕101号 附件1 */
export type Comparator = '>' | '≥' | '=' | '≤' | '<' | '定性'

/** 一级指标. @source 财预〔2020〕10号 附1; 成本指标 as a block of its own: 财预〔2021〕101号 */
export type LevelOne = '成本指标' | '产出指标' | '效益指标' | '满意度指标'

/** 绩效指标 with every attribute of the form. @source 财预〔2021〕101号; reference/budget-performance §4.3 */
export interface Indicator {
  /** Row id in the `indicator` ledger. */
  readonly id: string
  /** Stable across versions: `P1-01`, `U-03`. */
  readonly code: string
  /** Row id of the project; `null` for the whole unit (整体支出). */
  readonly project: string | null
  readonly levelOne: LevelOne
  readonly levelTwo: string
  readonly name: string
  readonly explanation: string
  /** 指标来源: 政策文件, 统计指标, 部门管理指标, 其他. */
  readonly origin: string
  readonly comparator: Comparator
  /** 指标值 as an exact decimal; `null` for 定性, whose wording is `targetText`. Percent targets are in percent points (95 = 95 %). */
  readonly target: string | null
  readonly targetText: string | null
  /** 度量单位: 场, %, 万元 …; empty for 定性. */
  readonly measuringUnit: string
  /** 分值, an exact decimal. */
  readonly weight: string
  readonly targetBasis: string
  readonly valueMethod: string
  readonly valueSource: string
  /** 赋分规则: which of the rule pack's families; `null`: the pack's default for the comparator. */
  readonly scoringRule: string | null
  readonly evidenceRequirement: string
  /** 佐证卡; `null`: nothing of it is written down. */
  readonly card: EvidenceCard | null
}

/** 佐证卡 — how an actual value is proven, and how far the proof reaches; empty where nothing is said. */
export interface EvidenceCard {
  /** 核实方式: how the value is checked. */
  readonly validation: string
  /** 佐证出处: the system, person or office that the evidence comes from. */
  readonly origin: string
  /** 精度要求: how exact it must be. */
  readonly accuracy: string
  /** 佐证局限: what it cannot show. */
  readonly limits: string
  /** 弥补办法: what makes up for that. */
  readonly compensation: string
}
