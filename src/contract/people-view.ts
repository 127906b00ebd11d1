import { z } from 'zod'
import { newPassword, roleName } from './session-view.ts'

/** A person of a unit as administrators see them; never with anything of the password. */
export const personView = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    unitId: z.string(),
    roles: z.array(roleName),
    isDisabled: z.boolean(),
    /** `null` unless locked at this moment. */
    lockedUntil: z.string().nullable(),
    isDemo: z.boolean(),
  })
  .meta({ id: 'Person' })

export type PersonView = z.infer<typeof personView>

/** 新增人员 — by the system administrator; roles are given afterwards by the security administrator. */
export const addPersonBody = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{2,64}$/, '账号用字母、数字、点、下划线或连字符，2 至 64 个'),
  name: z.string().trim().min(1, '请填写姓名').max(60),
  password: newPassword,
})

/** 分配角色 — by the security administrator. */
export const assignRolesBody = z.object({ roles: z.array(roleName).max(8) })

/** 停用、启用、解除锁定, 重置密码 — by the system administrator. */
export const changePersonBody = z.object({
  name: z.string().trim().min(1, '请填写姓名').max(60).optional(),
  isDisabled: z.boolean().optional(),
  unlock: z.literal(true).optional(),
  password: newPassword.optional(),
})

export type ChangePersonBody = z.output<typeof changePersonBody>
