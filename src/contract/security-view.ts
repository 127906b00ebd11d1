import { z } from 'zod'
import type { SecurityRuleName } from '../domain/access/index.ts'

const value = z.number()

const rules = z.object({
  leastLength: value,
  kinds: value,
  remembered: value,
  changeAfterDays: value,
  tries: value,
  lockedMinutes: value,
  idleMinutes: value,
  longestHours: value,
} satisfies Record<SecurityRuleName, typeof value>)

/** 安全规则 as administrators see them. */
export const securityView = z
  .object({
    rules,
    /** As they are where a unit never chose. */
    usual: rules,
    /** Waits for the security administrator; `null`: nothing does. */
    proposal: z
      .object({
        rules,
        reason: z.string(),
        at: z.string(),
        by: z.string(),
        /** `密码最短位数：10 → 12 位`. */
        changes: z.array(z.string()),
      })
      .nullable(),
    mayPropose: z.boolean(),
    mayDecide: z.boolean(),
    /** 本单位有安全管理员. */
    hasDecider: z.boolean(),
  })
  .meta({ id: 'Security' })

export type SecurityView = z.infer<typeof securityView>

/** 提出安全规则变更; limits are those of `RULE_LIMITS` of domain/access, checked for every rule at once. */
export const proposeSecurityBody = z.object({
  rules,
  reason: z.string().trim().min(1, '请填写变更原因').max(500, '变更原因最多 500 个字'),
})

export type ProposeSecurityBody = z.output<typeof proposeSecurityBody>

export const decideSecurityBody = z.object({
  decision: z.enum(['approve', 'return']),
  reason: z.string().trim().max(500, '退回原因最多 500 个字'),
})

export type DecideSecurityBody = z.output<typeof decideSecurityBody>

/** 登录会话 — where somebody is signed in. */
const openSessionView = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string(), login: z.string() }),
  /** `Windows 电脑，Chrome`. */
  device: z.string(),
  /** Network address at signing in. */
  from: z.string(),
  signedInAt: z.string(),
  seenAt: z.string(),
  /** The very session that asks. */
  isThis: z.boolean(),
})

/** The last used first. */
export const openSessionsView = z.object({ sessions: z.array(openSessionView) }).meta({ id: 'OpenSessions' })

export type OpenSessionsView = z.infer<typeof openSessionsView>
