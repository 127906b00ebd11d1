import { ROLE_TITLES } from '../contract/session-view.ts'
import type { DemoAccount } from '../usecases/demo-people.ts'
import { tableLines } from './table.ts'

/** Demo accounts as they are printed once, in the terminal of whoever started the program. */
export function accountLines(accounts: readonly DemoAccount[]): readonly string[] {
  if (accounts.length === 0) return ['演示账号都已由本人改过密码，没有可重置的']
  const rows = accounts.map(({ login, name, roles, password }) => [
    login,
    password,
    roles.map((role) => ROLE_TITLES[role]).join('、'),
    name,
  ])
  return [
    '演示账号（示例数据；密码只显示这一次，忘了就运行 zhengji demo 换新的）',
    '',
    ...tableLines([['账号', '密码', '角色', '姓名'], ...rows]).map((line) => `  ${line}`),
  ]
}
