import { ROLE_TITLES } from '../contract/session-view.ts'
import type { TrailPage } from '../contract/trail-view.ts'
import type { Role, UnitScope } from '../domain/access/index.ts'
import type { Ports, TrailEntry } from './ports.ts'

/** 操作日志 — a page of a unit's audit trail, newest first, in words. */
export async function readTrail(
  ports: Ports,
  scope: UnitScope,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<TrailPage> {
  const entries = await ports.trail.list(scope.unitId, { limit, ...(before === undefined ? {} : { before }) })
  const names = new Map(
    (await ports.people.list(scope.unitId)).map(({ id, name, login }) => [id, `${name}（${login}）`]),
  )
  const oldest = entries.at(-1)?.sequence ?? 1
  return {
    entries: entries.map((entry) => ({
      sequence: entry.sequence,
      at: entry.at,
      actor: names.get(entry.actor) ?? (entry.actor === 'console' ? '命令行' : entry.actor),
      action: entry.action,
      words: entryInWords(entry),
      subject: { kind: entry.subject.kind, id: entry.subject.id },
      previousDigest: entry.previousDigest,
      digest: entry.digest,
    })),
    next: entries.length === limit && oldest > 1 ? oldest : null,
  }
}

const ACTIONS: Readonly<Record<string, string>> = {
  'session:sign-in': '登录',
  'session:sign-in-failed': '登录失败',
  'session:sign-out': '退出登录',
  'session:password': '修改密码',
  'session:set-up': '建立第一位管理员',
  'person:add': '新增人员',
  'person:change': '变更人员',
  'person:roles': '分配角色',
  'evidence:add': '上传佐证材料',
  'evidence:open': '查看佐证材料',
  'report:download': '下载报告',
  'monitoring:download': '下载运行监控表',
  'report:save': '保存报告',
  'report:submit': '提交报告',
  'report:return': '退回报告',
  'report:approve': '通过报告',
  'evaluation:submit': '提交自评',
  'evaluation:return': '退回自评',
  'evaluation:approve': '通过自评',
  'objective:submit': '提交绩效目标',
  'objective:return': '退回绩效目标',
  'objective:approve': '批复绩效目标',
  'objective:adjust': '申请调整绩效目标',
  'year:open': '开设年度',
  'year:close': '年度结账',
  'year:reopen': '重新开账',
  'year:pack': '更换规则包',
  'unit:change': '修改单位情况',
  'month:close': '月度结账',
  'month:reopen': '重新打开月份',
  'row:late': '补录影响',
  'row:append': '录入记录',
  'import:apply': '导入文件',
  'row:amend': '修改记录',
  'row:void': '作废记录',
  'finding:confirm': '确认问题',
  'finding:dismiss': '排除问题',
  'finding:withdraw': '撤销判定',
  'case:load': '载入案例数据',
  'comment:add': '批注',
  'comment:resolve': '批注处理完毕',
  'comment:reopen': '重新打开批注',
  'comment:withdraw': '撤回批注',
  'backup:take': '备份',
  'backup:restore': '恢复备份',
  'backup:download': '下载备份',
}

/** 日志摘要 — what an entry says happened: `下载报告：report.docx`, `分配角色：wang，单位负责人`. Actions without a word of their own show their code. */
export function entryInWords({ action, details, subject }: TrailEntry): string {
  const verb = ACTIONS[action] ?? action
  const what = wordsOf(details, ['fileName', 'reason', 'lateReason', 'title', 'login', 'months']) ?? subject.id
  return [`${verb}：${what}`, ...rolesInWords(details)].join('，')
}

function wordsOf(details: unknown, names: readonly string[]): string | null {
  const found = names.map((name) => property(details, name)).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : null
}

function rolesInWords(details: unknown): readonly string[] {
  const roles = property(details, 'roles')
  if (!Array.isArray(roles)) return []
  return [roles.length === 0 ? '无角色' : roles.map(titleOf).join('、')]
}

function titleOf(role: unknown): string {
  // An unknown role is shown as it stands: the trail may be older or newer than the list of roles.
  return ROLE_TITLES[role as Role] ?? String(role)
}

function property(details: unknown, name: string): unknown {
  return typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined
}
