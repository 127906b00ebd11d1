import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Permission, Role } from './access.ts'
import {
  consoleScope,
  mayDo,
  permissionsIn,
  permissionsOf,
  publicScope,
  reaches,
  roleConflict,
  rolesExclude,
  scopeFor,
} from './permissions.ts'

const ROLES: readonly Role[] = [
  'clerk',
  'performance-officer',
  'accountant',
  'director',
  'finance-reviewer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]
const ADMINISTRATORS: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator']

const person = (...roles: Role[]) => ({ id: 'wang', unitId: 'u1', roles })

describe('what a role may do', () => {
  test.each<[Permission, readonly Role[]]>([
    ['figure:read', ['clerk', 'performance-officer', 'accountant', 'director', 'finance-reviewer']],
    ['record:read', ['clerk', 'performance-officer', 'accountant', 'director', 'finance-reviewer']],
    ['record:write', ['clerk', 'performance-officer', 'accountant']],
    ['ledger:define', ['performance-officer', 'system-administrator']],
    ['month:close', ['performance-officer', 'accountant']],
    ['month:reopen', ['director']],
    ['objective:write', ['performance-officer']],
    ['objective:approve', ['director', 'finance-reviewer']],
    ['evaluation:write', ['performance-officer']],
    ['evaluation:approve', ['director']],
    ['report:read', ['clerk', 'performance-officer', 'accountant', 'director', 'finance-reviewer']],
    ['report:write', ['performance-officer']],
    ['report:approve', ['director']],
    ['review:write', ['finance-reviewer']],
    ['document:audit', ['clerk', 'performance-officer', 'accountant', 'director', 'finance-reviewer']],
    ['user:manage', ['system-administrator']],
    ['unit:manage', ['system-administrator']],
    ['role:assign', ['security-administrator']],
    ['trail:read', ['audit-administrator']],
    ['backup:run', ['system-administrator']],
    ['view:share', ['performance-officer', 'accountant', 'director', 'audit-administrator']],
    ['security:manage', ['security-administrator']],
  ])('%s: %j, and no other', (permission, allowed) =>
    expect(ROLES.filter((role) => mayDo(person(role), permission, 'u1'))).toEqual(allowed),
  )

  test('nobody without a role may do anything', () => expect(permissionsOf([])).toEqual([]))

  test('several roles add up, each permission once', () =>
    expect(permissionsOf(['clerk', 'director'])).toEqual([
      'figure:read',
      'record:read',
      'record:write',
      'report:read',
      'document:audit',
      'month:reopen',
      'objective:approve',
      'evaluation:approve',
      'report:approve',
      'view:share',
    ]))
})

describe('where a person may do it', () => {
  test('their own unit is open to everybody, another one to the finance reviewer alone', () => {
    expect(ROLES.filter((role) => reaches(person(role), 'u1'))).toEqual(ROLES)
    expect(ROLES.filter((role) => reaches(person(role), 'u2'))).toEqual(['finance-reviewer'])
    expect(reaches(person(), 'u1')).toBe(true)
  })

  test('elsewhere only the role that reaches there counts: reading and reviewing, no writing', () => {
    const both = person('finance-reviewer', 'clerk')
    expect(mayDo(both, 'record:write', 'u1')).toBe(true)
    expect(mayDo(both, 'record:write', 'u2')).toBe(false)
    expect(permissionsIn(both, 'u2')).toEqual([
      'figure:read',
      'record:read',
      'objective:approve',
      'report:read',
      'review:write',
      'document:audit',
    ])
    expect(permissionsIn(person('director'), 'u2')).toEqual([])
  })

  test('a scope is given for a unit within reach, and for no other', () => {
    expect(scopeFor(person('clerk'), 'u1')).toEqual({ unitId: 'u1', actor: 'wang', __proof: 'unit-scope' })
    expect(scopeFor(person('finance-reviewer'), 'u2')).toEqual({
      unitId: 'u2',
      actor: 'wang',
      isOutside: true,
      __proof: 'unit-scope',
    })
    expect(scopeFor(person('clerk', 'director'), 'u2')).toBeNull()
    expect(publicScope(consoleScope('u2'))).toMatchObject({ unitId: 'u2', isOutside: true })
    expect(consoleScope('u2')).toEqual({ unitId: 'u2', actor: 'console', __proof: 'unit-scope' })
  })
})

describe('roles that one person may not hold together', () => {
  test.each<[readonly Role[], boolean]>([
    [[], false],
    [['system-administrator'], false],
    [['system-administrator', 'system-administrator'], false],
    [['clerk', 'accountant', 'director'], false],
    [['finance-reviewer', 'clerk'], false],
    [['system-administrator', 'audit-administrator'], true],
    [['security-administrator', 'clerk'], true],
  ])('%j: %s', (roles, isConflict) => {
    expect(rolesExclude(roles)).toBe(isConflict)
    expect(roleConflict(roles)).toEqual(isConflict ? roles : null)
  })

  test('an administrator stands alone', () =>
    fc.assert(
      fc.property(fc.subarray([...ROLES]), (roles) => {
        const hasAdministrator = roles.some((role) => ADMINISTRATORS.includes(role))
        expect(rolesExclude(roles)).toBe(hasAdministrator && roles.length > 1)
      }),
    ))
})
