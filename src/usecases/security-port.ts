import type { SecurityRules, UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import type { SessionFacts } from './resume-session.ts'

/** 安全规则变更 — proposed by the system administrator, waits for the security administrator. */
export interface RuleProposal {
  readonly rules: SecurityRules
  readonly reason: string
  readonly at: Instant
  /** Id of a person. */
  readonly by: string
}

/** What holds in a unit, and what is to hold. */
export interface SecurityStanding {
  readonly rules: SecurityRules
  readonly proposal: RuleProposal | null
}

export interface SecurityRuleStore {
  /** `null`: the unit has never chosen. */
  find(scope: UnitScope): Promise<SecurityStanding | null>
  save(scope: UnitScope, standing: SecurityStanding): Promise<void>
}

/** 登录会话 — a signed-in browser. */
export interface OpenSession extends SessionFacts {
  /** Names the session to people; nobody can sign in with it. */
  readonly handle: string
  /** Network address at signing in. */
  readonly from: string
  /** What the browser said of itself. */
  readonly agent: string
}

export interface OpenSessionStore {
  /** Of these people, the last used first; those that ran out by their unit's rules may still be among them. */
  list(personIds: readonly string[]): Promise<readonly OpenSession[]>
  end(handles: readonly string[]): Promise<void>
}
