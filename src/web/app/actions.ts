import type { Permission } from '../../domain/access/index.ts'

/** Something to do that the search offers, and where it is done. */
export interface Action {
  readonly title: string
  /** Other words by which people look for it. */
  readonly words: string
  readonly path: string
  readonly search?: Readonly<Record<string, string>>
  /** Any of these; none: it is everybody's. */
  readonly anyOf: readonly Permission[]
}

/** In the order of the work. */
export const ACTIONS: readonly Action[] = [
  {
    title: '新增付款',
    words: '支付 录入 支出',
    path: '/ledgers/payment',
    search: { entry: 'new' },
    anyOf: ['record:write'],
  },
  { title: '成批录入付款', words: '支付 表格 粘贴', path: '/ledgers/payment/grid', anyOf: ['record:write'] },
  { title: '导入付款', words: '支付 Excel xlsx csv', path: '/ledgers/payment/import', anyOf: ['record:write'] },
  { title: '导入预算', words: '预算指标 Excel xlsx csv', path: '/ledgers/budget_line/import', anyOf: ['record:write'] },
  { title: '录入实际完成值', words: '填报自评 实际值 佐证', path: '/evaluation/entry', anyOf: ['record:write'] },
  { title: '填写偏差原因和纠偏措施', words: '亮灯 预警 监控', path: '/monitoring', anyOf: ['record:write'] },
  { title: '打印运行监控表', words: '下载 监控表', path: '/monitoring/form', anyOf: ['figure:read'] },
  { title: '编辑报告', words: '修改 模板', path: '/report/edit', anyOf: ['report:write'] },
  { title: '比较报告的版本', words: '历史 差异', path: '/report/versions', anyOf: ['report:read'] },
  { title: '打开报告体检', words: '审核 检查 校对', path: '/audit', anyOf: ['document:audit'] },
  { title: '新增人员', words: '账号 用户', path: '/system/people', search: { add: 'person' }, anyOf: ['user:manage'] },
  { title: '分配角色', words: '权限 授权', path: '/system/people', anyOf: ['role:assign'] },
  { title: '立即备份', words: '恢复 下载', path: '/system/backups', anyOf: ['backup:run'] },
  { title: '核验审计日志', words: '摘要 校验', path: '/system/trail', anyOf: ['trail:read'] },
  { title: '修改密码', words: '我的设置 登录', path: '/settings', anyOf: [] },
  { title: '我的设置', words: '外观 深色 行距 通知 会话', path: '/settings', anyOf: [] },
]
