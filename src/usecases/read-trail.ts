import { ROLE_TITLES } from '../contract/session-view.ts'
import type { TrailPage, TrailQuery } from '../contract/trail-view.ts'
import type { Role, UnitScope } from '../domain/access/index.ts'
import { type Day, plusDays } from '../domain/calendar/index.ts'
import type { Ports, TrailEntry, TrailFilter } from './ports.ts'
import { ledgerTitles, recordOf, subjectCodeOf, subjectTitleOf } from './trail-subject.ts'

/** 操作日志 — a page of a unit's audit trail, newest first, in words. */
export async function readTrail(
  ports: Ports,
  scope: UnitScope,
  { limit, before, ...filter }: Readonly<TrailQuery>,
): Promise<TrailPage> {
  const entries = await ports.trail.list(scope.unitId, {
    limit,
    ...(before === undefined ? {} : { before }),
    ...filterOf(filter),
  })
  const nameOf = await actorNames(ports, scope)
  const titles = ledgerTitles(await ports.ledgers.definitions(scope))
  const oldest = entries.at(-1)?.sequence ?? 1
  return {
    entries: entries.map((entry) => trailEntryView(entry, { nameOf, titles })),
    next: entries.length === limit && oldest > 1 ? oldest : null,
  }
}

interface Naming {
  readonly nameOf: (actor: string) => string
  readonly titles: ReadonlyMap<string, string>
}

/** An entry in words. */
export function trailEntryView(entry: TrailEntry, { nameOf, titles }: Naming): TrailPage['entries'][number] {
  const { sequence, at, action, subject, previousDigest, digest } = entry
  return {
    sequence,
    at,
    actor: nameOf(entry.actor),
    action,
    words: entryInWords(entry),
    subject: { kind: subject.kind, id: subject.id },
    subjectTitle: subjectTitleOf(subject, titles),
    subjectCode: subjectCodeOf(subject),
    record: recordOf(subject, titles),
    previousDigest,
    digest,
  }
}

type Asked = Omit<Readonly<TrailQuery>, 'limit' | 'before'>

function filterOf({ actor, action, words, from, to }: Asked): TrailFilter {
  return {
    ...(actor === undefined || actor === '' ? {} : { actor }),
    ...(action === undefined || action === '' ? {} : { action }),
    ...(words === undefined || words === '' ? {} : { words }),
    // Days are those of Beijing; the route has checked their form.
    ...(from === undefined ? {} : { from: beginning(from as Day) }),
    ...(to === undefined ? {} : { until: beginning(plusDays(to as Day, 1)) }),
  }
}

function beginning(day: Day): NonNullable<TrailFilter['from']> {
  return `${day}T00:00:00+08:00` as NonNullable<TrailFilter['from']> // a moment, in the spelling of Beijing
}

/** What people and the command line are called in the trail. */
export async function actorNames(ports: Ports, { unitId }: UnitScope): Promise<(actor: string) => string> {
  const names = new Map((await ports.people.list(unitId)).map(({ id, name, login }) => [id, `${name}（${login}）`]))
  return (actor) => names.get(actor) ?? (actor === 'console' ? '命令行' : actor)
}

/** What the trail can be searched by. */
export async function trailChoicesOf(ports: Ports, { unitId }: UnitScope) {
  const people = (await ports.people.list(unitId)).map(({ id, name, login }) => ({ id, title: `${name}（${login}）` }))
  return {
    people: [...people, { id: 'console', title: '命令行' }],
    actions: Object.entries(ACTIONS).map(([id, title]) => ({ id, title })),
  }
}

/** One file holds so many; who needs more narrows the days. */
const MOST_EXPORTED = 100_000

/** 导出操作日志 — what was found, newest first, with digests, as csv; the export itself is recorded. */
export async function exportTrail(ports: Ports, scope: UnitScope, asked: Asked): Promise<Uint8Array> {
  const entries = await ports.trail.list(scope.unitId, { limit: MOST_EXPORTED, ...filterOf(asked) })
  const nameOf = await actorNames(ports, scope)
  const rows = entries.map((entry) => [
    { number: String(entry.sequence) },
    entry.at,
    nameOf(entry.actor),
    entryInWords(entry),
    entry.subject.kind,
    entry.subject.id,
    entry.previousDigest,
    entry.digest,
  ])
  const headings = ['序号', '时间（世界协调时）', '操作人', '操作', '对象类别', '对象', '上一条摘要', '摘要']
  const column = { kind: 'text', width: 20, isRequired: false, help: null, choices: [] } as const
  const { unitId, actor } = scope
  const details = { entries: rows.length, title: `${rows.length} 条` }
  await ports.trail.append({ unitId, actor, action: 'trail:export', subject: { kind: 'trail', id: unitId }, details })
  return ports.tables.writeCsv({ columns: headings.map((heading) => ({ heading, ...column })), rows }, 'utf-8', null)
}

const ACTIONS: Readonly<Record<string, string>> = {
  'session:sign-in': '登录',
  'session:sign-in-failed': '登录失败',
  'session:sign-out': '退出登录',
  'session:password': '修改密码',
  'session:set-up': '建立第一位管理员',
  'session:end': '结束登录',
  'security:propose': '提出安全规则变更',
  'security:approve': '通过安全规则变更',
  'security:return': '退回安全规则变更',
  'person:add': '新增人员',
  'person:change': '变更人员',
  'person:roles': '分配角色',
  'evidence:add': '上传佐证材料',
  'evidence:open': '查看佐证材料',
  'evidence:again': '再次上传同一份佐证材料',
  'evidence:link': '关联佐证材料',
  'evidence:unlink': '取消佐证材料的关联',
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
  'view:share': '共享视图',
  'view:change': '修改共享视图',
  'view:remove': '删除共享视图',
  'calendar:subscribe': '订阅日历',
  'calendar:revoke': '停用日历订阅',
  'trail:export': '导出操作日志',
  'ledger:define': '新建台账',
  'ledger:change': '修改台账定义',
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
