/** Who a person is to a unit. The three administrators exclude each other and every other role. */
export type Role =
  | 'clerk'
  | 'performance-officer'
  | 'accountant'
  | 'director'
  | 'finance-reviewer'
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'

/** What may be done; one list, deny by default. */
export type Permission =
  | 'figure:read'
  | 'record:read'
  | 'record:write'
  | 'ledger:define'
  | 'month:close'
  | 'month:reopen'
  | 'objective:write'
  | 'objective:approve'
  | 'evaluation:write'
  | 'evaluation:approve'
  | 'report:read'
  | 'report:write'
  | 'report:approve'
  | 'review:write'
  | 'document:audit'
  | 'user:manage'
  | 'unit:manage'
  | 'role:assign'
  | 'trail:read'
  | 'backup:run'
  | 'view:share'
  | 'security:manage'

/** A signed-in person. */
export interface Person {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unitId: string
  readonly roles: readonly Role[]
}

/**
 * Proof that somebody may reach a unit's rows; every store asks for it. Only `scopeFor` makes one for a person, and
 * `consoleScope` one for the program itself.
 */
export interface UnitScope {
  readonly unitId: string
  /** Id of the person; `console` for the program itself. */
  readonly actor: string
  /** Somebody of another unit, or the public: sees no field that stays within the unit, and no names of its people. */
  readonly isOutside?: true
  readonly __proof: 'unit-scope'
}
