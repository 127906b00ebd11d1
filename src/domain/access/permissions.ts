import type { Permission, Person, Role, UnitScope } from './access.ts'

/** 职责权限 — what each role may do; what is not listed is denied. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['figure:read', 'record:read', 'record:write', 'report:read', 'document:audit'],
  'performance-officer': [
    'figure:read',
    'record:read',
    'record:write',
    'ledger:define',
    'month:close',
    'objective:write',
    'evaluation:write',
    'report:read',
    'report:write',
    'document:audit',
    'view:share',
  ],
  accountant: [
    'figure:read',
    'record:read',
    'record:write',
    'month:close',
    'report:read',
    'document:audit',
    'view:share',
  ],
  director: [
    'figure:read',
    'record:read',
    'month:reopen',
    'objective:approve',
    'evaluation:approve',
    'report:read',
    'report:approve',
    'document:audit',
    'view:share',
  ],
  'finance-reviewer': [
    'figure:read',
    'record:read',
    'objective:approve',
    'report:read',
    'review:write',
    'document:audit',
  ],
  'system-administrator': ['user:manage', 'unit:manage', 'ledger:define', 'backup:run'],
  'security-administrator': ['role:assign', 'security:manage'],
  'audit-administrator': ['trail:read', 'view:share'],
}

/** Roles that do not end at the door of their own unit. */
const REACHING_EVERY_UNIT: readonly Role[] = ['finance-reviewer']

/** 三员 — they exclude each other and every other role. */
const ADMINISTRATORS: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator']

/** What somebody with these roles may do in their own unit, each permission once. */
export function permissionsOf(roles: readonly Role[]): readonly Permission[] {
  return [...new Set(roles.flatMap((role) => GRANTS[role]))]
}

/** What a person may do in a unit: in their own by all their roles, elsewhere only by those that reach there. */
export function permissionsIn(person: Pick<Person, 'unitId' | 'roles'>, unitId: string): readonly Permission[] {
  return permissionsOf(unitId === person.unitId ? person.roles : person.roles.filter(reachesEveryUnit))
}

/** 是否有权 — whether a person may do this in this unit; no by default. */
export function mayDo(person: Pick<Person, 'unitId' | 'roles'>, permission: Permission, unitId: string): boolean {
  return permissionsIn(person, unitId).includes(permission)
}

/** Whether a person may enter a unit at all: their own, and as 财政审核 every other. */
export function reaches(person: Pick<Person, 'unitId' | 'roles'>, unitId: string): boolean {
  return unitId === person.unitId || person.roles.some(reachesEveryUnit)
}

/**
 * 数据范围 — the proof that a person may reach a unit's rows. It does not say what they may do there: that is {@link mayDo}.
 *
 * @returns `null` when they may not.
 */
export function scopeFor(person: Pick<Person, 'id' | 'unitId' | 'roles'>, unitId: string): UnitScope | null {
  if (!reaches(person, unitId)) return null
  const scope: UnitScope = { unitId, actor: person.id, __proof: 'unit-scope' }
  return unitId === person.unitId ? scope : publicScope(scope)
}

/** 对外口径 — the same rows as somebody outside the unit may see them: for what leaves the unit. */
export function publicScope(scope: UnitScope): UnitScope {
  return { ...scope, isOutside: true }
}

/** The scope of the program itself: the command line, the first start, jobs. Whoever may run those may reach every unit. */
export function consoleScope(unitId: string): UnitScope {
  return { unitId, actor: 'console', __proof: 'unit-scope' }
}

/**
 * 不相容岗位 — roles that one person may not hold together: an administrator of the three has that role alone.
 *
 * @returns the roles that stand against each other; `null` when they go together.
 */
export function roleConflict(roles: readonly Role[]): readonly Role[] | null {
  const held = [...new Set(roles)]
  return held.length > 1 && held.some((role) => ADMINISTRATORS.includes(role)) ? held : null
}

/** `true` when {@link roleConflict} finds one. */
export function rolesExclude(roles: readonly Role[]): boolean {
  return roleConflict(roles) !== null
}

function reachesEveryUnit(role: Role): boolean {
  return REACHING_EVERY_UNIT.includes(role)
}
