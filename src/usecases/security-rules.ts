import { Refusal } from '../contract/refusals.ts'
import type { DecideSecurityBody, ProposeSecurityBody, SecurityView } from '../contract/security-view.ts'
import {
  consoleScope,
  mayDo,
  ruleChanges,
  ruleFaults,
  type SecurityRules,
  USUAL_RULES,
} from '../domain/access/index.ts'
import type { Entry } from './enter-unit.ts'
import { addressOfPage, notify } from './notify.ts'
import { nameOfPeople, peopleWho } from './people-of-unit.ts'
import type { NotificationKind, Ports, RuleProposal, SecurityStanding } from './ports.ts'

/** 安全规则 of a unit; the usual ones where it never chose. For the program itself: everybody is held to them. */
export async function securityRulesOf(ports: Ports, unitId: string): Promise<SecurityRules> {
  return (await standingOf(ports, unitId)).rules
}

async function standingOf({ security }: Ports, unitId: string): Promise<SecurityStanding> {
  const found = await security.find(consoleScope(unitId))
  // A rule that a later version added has its usual value until somebody chooses.
  return { rules: { ...USUAL_RULES, ...found?.rules }, proposal: found?.proposal ?? null }
}

/** 安全规则 — those that hold, and what waits for the security administrator. */
export async function readSecurity(ports: Ports, { scope, person }: Entry): Promise<SecurityView> {
  const { rules, proposal } = await standingOf(ports, scope.unitId)
  const nameOf = await nameOfPeople(ports, scope)
  return {
    rules,
    usual: USUAL_RULES,
    proposal:
      proposal === null
        ? null
        : { ...proposal, by: nameOf(proposal.by), changes: [...ruleChanges(rules, proposal.rules)] },
    mayPropose: mayDo(person, 'unit:manage', scope.unitId),
    mayDecide: mayDo(person, 'security:manage', scope.unitId),
    hasDecider: (await peopleWho(ports, scope.unitId, 'security:manage')).length > 0,
  }
}

/**
 * 提出安全规则变更 — by the system administrator; a later one takes the place of one that still waits.
 *
 * @throws Refusal input/invalid with every rule outside its limits, or where nothing would change
 */
export async function proposeSecurity(
  ports: Ports,
  entry: Entry,
  { rules, reason }: ProposeSecurityBody,
): Promise<SecurityView> {
  const standing = await standingOf(ports, entry.scope.unitId)
  const changes = ruleChanges(standing.rules, rules)
  const issues = ruleFaults(rules).map(({ rule, message }) => ({ field: `rules.${rule}`, message }))
  if (issues.length > 0) throw new Refusal('input/invalid', { issues })
  if (changes.length === 0) throw wrong('reason', '各项与现行规则相同，没有要变更的内容')
  const proposal = { rules, reason, at: ports.clock.now(), by: entry.person.id }
  await move(ports, entry, {
    standing: { rules: standing.rules, proposal },
    action: 'security:propose',
    details: { title: changes.join('；'), rules, reason },
    notice: { kind: 'submitted', words: `请审核安全规则变更：${changes.join('；')}` },
  })
  return readSecurity(ports, entry)
}

/**
 * 审核安全规则变更 — by the security administrator; what is approved holds from the next request on.
 *
 * @throws Refusal security/no-proposal; input/invalid where a return has no reason
 */
export async function decideSecurity(
  ports: Ports,
  entry: Entry,
  { decision, reason }: DecideSecurityBody,
): Promise<SecurityView> {
  const { rules, proposal } = await standingOf(ports, entry.scope.unitId)
  if (proposal === null) throw new Refusal('security/no-proposal')
  if (decision === 'return' && reason === '') throw wrong('reason', '请填写退回原因')
  const changes = ruleChanges(rules, proposal.rules).join('；')
  const isApproved = decision === 'approve'
  await move(ports, entry, {
    standing: { rules: isApproved ? proposal.rules : rules, proposal: null },
    action: isApproved ? 'security:approve' : 'security:return',
    details: { title: changes, rules: proposal.rules, proposedBy: proposal.by, reason },
    notice: isApproved
      ? { kind: 'approved', words: `安全规则变更已通过并生效：${changes}` }
      : { kind: 'returned', words: `安全规则变更被退回：${reason}` },
    proposal,
  })
  return readSecurity(ports, entry)
}

interface Move {
  readonly standing: SecurityStanding
  readonly action: string
  readonly details: unknown
  readonly notice: { readonly kind: NotificationKind; readonly words: string }
  /** Whose change was decided; not given: those who may decide are told. */
  readonly proposal?: RuleProposal
}

async function move(
  ports: Ports,
  { scope }: Entry,
  { standing, action, details, notice, proposal }: Move,
): Promise<void> {
  const { unitId, actor } = scope
  const deciders = await peopleWho(ports, unitId, 'security:manage')
  const to = proposal === undefined ? deciders.map(({ id }) => id) : [proposal.by]
  await ports.transaction(async (within) => {
    await within.trail.append({ unitId, actor, action, subject: { kind: 'security', id: unitId }, details })
    await within.security.save(scope, standing)
    await notify(within, scope, { ...notice, to, target: addressOfPage('/system/security', { unit: unitId }) })
  })
}

function wrong(field: string, message: string): Refusal {
  return new Refusal('input/invalid', { issues: [{ field, message }] })
}
