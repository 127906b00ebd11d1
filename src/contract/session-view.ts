import { z } from 'zod'
import type { Permission, Role } from '../domain/access/index.ts'

/** Roles as they cross the wire, in the order of the role list. */
export const roleName = z.enum([
  'clerk',
  'performance-officer',
  'accountant',
  'director',
  'finance-reviewer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[])

/** Permissions as they cross the wire; pages show only what a person may do, the server decides. */
const permissionName = z.enum([
  'figure:read',
  'record:read',
  'record:write',
  'objective:write',
  'objective:approve',
  'evaluation:write',
  'evaluation:approve',
  'report:read',
  'report:write',
  'report:approve',
  'review:write',
  'document:audit',
  'ledger:define',
  'month:close',
  'month:reopen',
  'user:manage',
  'unit:manage',
  'role:assign',
  'trail:read',
  'backup:run',
  'view:share',
  'security:manage',
] as const satisfies readonly Permission[])

/** 角色名称 — the official word for each role. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  clerk: '业务经办',
  'performance-officer': '绩效管理员',
  accountant: '财务人员',
  director: '单位负责人',
  'finance-reviewer': '财政审核',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
}

/** A unit that the signed-in person may open, with the years it has and what the person may do there. */
export const reachableUnit = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  shortName: z.string(),
  /** Newest first. */
  years: z.array(z.object({ year: z.number().int(), state: z.enum(['open', 'closed']) })),
  permissions: z.array(permissionName),
})

export type ReachableUnit = z.infer<typeof reachableUnit>

/** 个人设置 as they cross the wire. */
export const preferencesView = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'loose']),
  /** Address of the page that opens after signing in; `null`: the first of one's own. */
  landing: z
    .string()
    .regex(/^\/[a-z/-]*$/, '没有这个页面')
    .max(60)
    .nullable(),
  /** 不接收的通知. */
  muted: z.array(z.enum(['submitted', 'returned', 'approved', 'assigned', 'mentioned', 'due'])).max(6),
})

export type PreferencesView = z.infer<typeof preferencesView>

/** Who is signed in. `person` is `null` for a visitor; `csrfToken` goes into the header `x-csrf-token` of every POST, PUT and DELETE. */
export const sessionView = z
  .object({
    person: z
      .object({
        id: z.string(),
        login: z.string(),
        name: z.string(),
        unitId: z.string(),
        roles: z.array(z.object({ role: roleName, title: z.string() })),
        /** 演示账号. */
        isDemo: z.boolean(),
        /** 密码到期或由他人设置: nothing else is open before another is chosen. */
        mustChangePassword: z.boolean(),
        preferences: preferencesView,
      })
      .nullable(),
    units: z.array(reachableUnit),
    csrfToken: z.string(),
    /** `true` until the first administrator exists: only the set-up page works. */
    needsSetUp: z.boolean(),
    /** 密码要求 of the person's unit in one sentence. */
    passwordNeeds: z.string(),
    /** When the session ends at the latest; `null` for a visitor. */
    endsAt: z.string().nullable(),
    version: z.string(),
  })
  .meta({ id: 'Session' })

export type SessionView = z.infer<typeof sessionView>

/** 登录 */
export const signInBody = z.object({
  login: z.string().trim().min(1, '请填写账号').max(64, '账号最多 64 个字'),
  password: z.string().min(1, '请填写密码').max(200, '密码太长'),
})

/** A new password; what makes one good is decided by `passwordFaults` of domain/access, for every field at once. */
export const newPassword = z.string().min(1, '请填写密码').max(200, '密码太长')

/** 修改密码 */
export const changePasswordBody = z.object({ current: z.string().min(1, '请填写原密码').max(200), next: newPassword })

/** First administrator, with the one-time code that the console printed. */
export const setUpBody = z.object({
  code: z.string().trim().min(1, '请填写控制台显示的一次性设置码').max(64),
  unit: z.object({
    id: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{1,62}$/, '单位代码用小写字母、数字和连字符，以字母开头'),
    name: z.string().trim().min(1, '请填写单位全称').max(200),
    shortName: z.string().trim().min(1, '请填写单位简称').max(60),
    regionCode: z.string().regex(/^\d{6}$/, '行政区划代码是 6 位数字'),
    type: z.string().trim().min(1, '请填写单位类型').max(60),
    supervisingUnit: z.string().trim().max(200),
    year: z.number().int().min(2000).max(2100),
  }),
  login: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{2,64}$/, '账号用字母、数字、点、下划线或连字符，2 至 64 个'),
  name: z.string().trim().min(1, '请填写姓名').max(60),
  password: newPassword,
})

export type SetUpBody = z.output<typeof setUpBody>
