/** Everything the product says no to, in one list: HTTP status, exit status of the command line, title. Explained in docs/refusals.md. */
export const REFUSALS = {
  'input/invalid': { status: 400, exit: 2, title: '提交的内容有误，请按提示修改' },
  'session/required': { status: 401, exit: 2, title: '请先登录' },
  'session/wrong-password': { status: 401, exit: 2, title: '账号或密码不正确' },
  'session/password-due': { status: 403, exit: 2, title: '请先修改密码' },
  'session/not-found': { status: 404, exit: 2, title: '这处登录已经结束' },
  'session/locked': { status: 423, exit: 2, title: '多次输错密码，账号已暂时锁定' },
  'access/denied': { status: 403, exit: 2, title: '您没有这项权限' },
  'access/roles-exclude': { status: 409, exit: 2, title: '这些角色不能由同一人担任' },
  'unit/not-found': { status: 404, exit: 2, title: '没有这个单位' },
  'year/not-found': { status: 404, exit: 2, title: '该单位没有这个年度的数据' },
  'ledger/not-found': { status: 404, exit: 2, title: '没有这个台账' },
  'ledger/changed-meanwhile': { status: 409, exit: 2, title: '这个台账的定义刚被他人修改，请刷新后再改' },
  'ledger/by-procedure': { status: 409, exit: 2, title: '这个台账按流程办理，不能直接录入或修改' },
  'correction/not-allowed': { status: 409, exit: 2, title: '这项纠偏措施现在不能这样办理' },
  'row/not-found': { status: 404, exit: 2, title: '没有这条记录' },
  'trail/not-found': { status: 404, exit: 2, title: '没有这条日志' },
  'row/changed-meanwhile': { status: 409, exit: 2, title: '这条记录刚被他人修改，请刷新后再改' },
  'row/voided': { status: 409, exit: 2, title: '这条记录已作废，不能再改' },
  'row/in-use': { status: 409, exit: 2, title: '其他记录正在引用这条记录，不能作废' },
  'figure/not-found': { status: 404, exit: 2, title: '没有这个数' },
  'evidence/not-found': { status: 404, exit: 2, title: '没有这份佐证材料' },
  'evidence/no-thumbnail': { status: 404, exit: 2, title: '这份佐证材料没有缩略图' },
  'evidence/too-large': { status: 413, exit: 2, title: '文件太大' },
  'report/not-found': { status: 404, exit: 2, title: '尚未编制这个年度的报告' },
  'report/bare-numbers': { status: 409, exit: 1, title: '报告中有未绑定来源的裸数字，不能提交' },
  'report/locked': { status: 409, exit: 2, title: '报告已定稿，不能再改' },
  'report/changed-meanwhile': { status: 409, exit: 2, title: '报告刚被他人保存为新的版本，您的文字还没有保存' },
  'report/version-not-found': { status: 404, exit: 2, title: '没有这一版报告' },
  'report/template-invalid': { status: 400, exit: 2, title: '报告模板有误' },
  'evaluation/incomplete': { status: 409, exit: 1, title: '自评还有应补充的内容，不能提交' },
  'evaluation/locked': { status: 409, exit: 2, title: '自评已提交或定稿，相关数据不能再改' },
  'evaluation/no-subject': { status: 404, exit: 2, title: '这个年度没有这项自评' },
  'evaluation/nothing-set': { status: 404, exit: 2, title: '这个年度还没有设立绩效指标' },
  'evaluation/not-submitted': { status: 409, exit: 2, title: '自评还没有提交审核' },
  'objective/frozen': { status: 409, exit: 2, title: '绩效目标现在不能改' },
  'objective/incomplete': { status: 409, exit: 1, title: '绩效目标还不完整，不能提交' },
  'objective/state': { status: 409, exit: 2, title: '绩效目标现在的状态不能这样办理' },
  'year/pack-in-use': { status: 409, exit: 2, title: '自评已提交或定稿，这个年度的规则包不能再换' },
  'calendar/no-days': { status: 409, exit: 2, title: '这本台账的记录没有日期，不能订阅' },
  'calendar/not-found': { status: 404, exit: 2, title: '没有这个订阅，或已停用' },
  'month/closed': { status: 409, exit: 2, title: '这个月已经结账' },
  'month/not-over': { status: 409, exit: 2, title: '这个月还没有结束，不能结账' },
  'month/not-closed': { status: 409, exit: 2, title: '这个月没有结账，不用重新打开' },
  'year/exists': { status: 409, exit: 2, title: '这个年度已经开设' },
  'rule-pack/not-found': { status: 404, exit: 2, title: '没有适用的规则包' },
  'audit/no-comments': { status: 400, exit: 2, title: '这种文件不能加批注' },
  'verdict/not-found': { status: 404, exit: 2, title: '这个问题没有判定过' },
  'comment/not-found': { status: 404, exit: 2, title: '没有这条批注' },
  'view/not-found': { status: 404, exit: 2, title: '没有这个视图' },
  'file/unreadable': { status: 400, exit: 2, title: '无法读取文件' },
  'import/no-header': { status: 400, exit: 2, title: '没有认出表头' },
  'import/has-problems': { status: 409, exit: 1, title: '文件中还有问题，没有导入任何记录' },
  'import/changed-meanwhile': { status: 409, exit: 2, title: '核对之后数据有了变化，没有导入，请重新核对' },
  'backup/damaged': { status: 400, exit: 2, title: '备份文件不完整或已损坏，未作任何更改' },
  'backup/other-units': { status: 409, exit: 2, title: '备份包含本安装的全部单位，须由最上级单位的系统管理员办理' },
  'backup/busy': { status: 409, exit: 2, title: '正在备份或恢复，请等它完成' },
  'database/newer': { status: 503, exit: 2, title: '数据库由更新的版本建立，请升级程序' },
  'database/unreachable': { status: 503, exit: 2, title: '无法连接数据库' },
  'security/no-proposal': { status: 409, exit: 2, title: '没有待审核的安全规则变更' },
  'setup/administrator-needed': { status: 409, exit: 2, title: '请先建立第一位管理员' },
  'setup/wrong-code': { status: 403, exit: 2, title: '设置码不正确' },
  'setup/done': { status: 409, exit: 2, title: '管理员已经建立，请直接登录' },
  'person/not-found': { status: 404, exit: 2, title: '本单位没有这个人' },
  'person/login-taken': { status: 409, exit: 2, title: '这个账号已有人使用' },
  'person/is-yourself': { status: 409, exit: 2, title: '不能对自己的账号做这项操作' },
  'request/forged': { status: 403, exit: 2, title: '页面已过期，请刷新后重试' },
  'request/too-many': { status: 429, exit: 2, title: '操作太频繁，请稍后再试' },
  'request/too-large': { status: 413, exit: 2, title: '提交的内容太大' },
  'request/unsupported': { status: 400, exit: 2, title: '提交的格式无法识别' },
  'route/not-found': { status: 404, exit: 2, title: '没有这个地址' },
  'port/busy': { status: 503, exit: 2, title: '端口已被占用' },
} as const satisfies Record<string, { status: number; exit: 0 | 1 | 2; title: string }>

export type RefusalCode = keyof typeof REFUSALS

/** The product says no: thrown by use cases, translated once by each face. `details` are shown to the person. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(`${REFUSALS[code].title} (${code})`)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
