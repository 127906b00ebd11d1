import { type Instant, plusMinutes } from '../calendar/index.ts'

/**
 * 安全规则 — what a unit demands of passwords and sessions.
 *
 * @source GB/T 22239—2019 8.1.4.1 身份鉴别: 复杂度、定期更换、登录失败处理、超时自动退出
 */
export interface SecurityRules {
  /** 最短位数. */
  readonly leastLength: number
  /** How many of small letters, capitals, digits and marks. */
  readonly kinds: number
  /** 不得与最近几次相同. */
  readonly remembered: number
  /** 几天后必须更换. */
  readonly changeAfterDays: number
  /** 连续输错几次锁定. */
  readonly tries: number
  readonly lockedMinutes: number
  /** 多久不操作自动退出. */
  readonly idleMinutes: number
  /** 一次登录最长时间. */
  readonly longestHours: number
}

export type SecurityRuleName = keyof SecurityRules

/** One rule as forms and checks know it. */
export interface RuleLimit {
  readonly title: string
  readonly unit: string
  /** Both allowed; what is less safe than they are no unit may choose. */
  readonly least: number
  readonly most: number
  /** Holds until a unit chooses otherwise. */
  readonly usual: number
  readonly help: string
}

export const RULE_LIMITS: Readonly<Record<SecurityRuleName, RuleLimit>> = {
  leastLength: {
    title: '密码最短位数',
    unit: '位',
    least: 8,
    most: 32,
    usual: 10,
    help: '越长越难猜中；不低于 8 位。现有密码不受影响，下次修改时按新规则',
  },
  kinds: {
    title: '密码须含几类字符',
    unit: '类',
    least: 3,
    most: 4,
    usual: 3,
    help: '大写字母、小写字母、数字、符号四类中至少几类；汉字算小写字母一类',
  },
  remembered: {
    title: '不得与最近几次密码相同',
    unit: '次',
    least: 1,
    most: 12,
    usual: 5,
    help: '防止到期后换回旧密码；1 表示只是不能与现在的相同',
  },
  changeAfterDays: {
    title: '密码几天后必须更换',
    unit: '天',
    least: 30,
    most: 365,
    usual: 180,
    help: '到期后登录须先改密码才能继续',
  },
  tries: {
    title: '连续输错几次锁定账号',
    unit: '次',
    least: 3,
    most: 10,
    usual: 5,
    help: '对一个账号计数，输对后重新计；系统管理员可以解锁',
  },
  lockedMinutes: {
    title: '锁定多长时间',
    unit: '分钟',
    least: 10,
    most: 1440,
    usual: 15,
    help: '时间到后自动解锁',
  },
  idleMinutes: {
    title: '多久不操作自动退出',
    unit: '分钟',
    least: 5,
    most: 60,
    usual: 30,
    help: '离开座位忘了退出时的保护；没保存的录入仍留在本机',
  },
  longestHours: {
    title: '一次登录最长时间',
    unit: '小时',
    least: 1,
    most: 24,
    usual: 12,
    help: '到时间后须重新登录，用着也一样',
  },
}

// The record above names every rule, in the order of the form.
export const SECURITY_RULE_NAMES = Object.keys(RULE_LIMITS) as readonly SecurityRuleName[]

const usual = (name: SecurityRuleName) => RULE_LIMITS[name].usual

/** 默认的安全规则. */
export const USUAL_RULES: SecurityRules = {
  leastLength: usual('leastLength'),
  kinds: usual('kinds'),
  remembered: usual('remembered'),
  changeAfterDays: usual('changeAfterDays'),
  tries: usual('tries'),
  lockedMinutes: usual('lockedMinutes'),
  idleMinutes: usual('idleMinutes'),
  longestHours: usual('longestHours'),
}

/** What is wrong with rules: each that is no whole number within its limits, `是…，应为…`. */
export function ruleFaults(
  rules: SecurityRules,
): readonly { readonly rule: SecurityRuleName; readonly message: string }[] {
  return SECURITY_RULE_NAMES.flatMap((rule) => {
    const { least, most, unit } = RULE_LIMITS[rule]
    const value = rules[rule]
    if (Number.isInteger(value) && value >= least && value <= most) return []
    return [{ rule, message: `是 ${value}，应为 ${least} 至 ${most} ${unit}的整数` }]
  })
}

/** `密码最短位数：10 → 12 位`, for each rule that differs. */
export function ruleChanges(before: SecurityRules, after: SecurityRules): readonly string[] {
  return SECURITY_RULE_NAMES.filter((rule) => before[rule] !== after[rule]).map(
    (rule) => `${RULE_LIMITS[rule].title}：${before[rule]} → ${after[rule]} ${RULE_LIMITS[rule].unit}`,
  )
}

const MINUTE = 60_000

/** 密码到期 — whether a password that was set then has to be changed. */
export function isPasswordDue(setAt: Instant, now: Instant, { changeAfterDays }: SecurityRules): boolean {
  return Date.parse(now) >= Date.parse(setAt) + changeAfterDays * 24 * 60 * MINUTE
}

/** What of a session says whether it goes on. */
export interface SessionAge {
  readonly signedInAt: Instant
  readonly seenAt: Instant
}

/** 会话结束 — not used for too long, or open for too long. */
export function isSessionOver(age: SessionAge, now: Instant, rules: SecurityRules): boolean {
  return now >= plusMinutes(age.seenAt, rules.idleMinutes) || now >= sessionEnd(age, rules)
}

/** When a session ends at the latest. */
export function sessionEnd({ signedInAt }: Pick<SessionAge, 'signedInAt'>, { longestHours }: SecurityRules): Instant {
  return plusMinutes(signedInAt, longestHours * 60)
}
