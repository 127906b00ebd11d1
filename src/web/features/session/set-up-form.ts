import { passwordNeeds, USUAL_RULES } from '../../../domain/access/index.ts'

/** An input of the set-up form; `path` is its place in what is sent. */
export interface Entry {
  readonly group: 'code' | 'unit' | 'person'
  readonly path: string
  readonly label: string
  readonly help?: string
  /** Said instead of the schema's words, where those would not help. */
  readonly wrong?: string
  readonly type?: 'password' | 'text'
  readonly inputMode?: 'numeric'
  readonly defaultValue?: string
  readonly autoComplete?: string
}

export const ENTRIES: readonly Entry[] = [
  {
    group: 'code',
    path: 'code',
    label: '一次性设置码',
    help: '程序启动时显示在服务器的控制台上',
    autoComplete: 'one-time-code',
  },
  { group: 'unit', path: 'unit.name', label: '单位全称' },
  { group: 'unit', path: 'unit.shortName', label: '单位简称' },
  {
    group: 'unit',
    path: 'unit.id',
    label: '单位代码',
    help: '小写字母、数字和连字符，例如 kaiyuan-bigdata，建立后不再更改',
  },
  {
    group: 'unit',
    path: 'unit.regionCode',
    label: '行政区划代码',
    help: '6 位数字，决定适用的规则包',
    inputMode: 'numeric',
  },
  { group: 'unit', path: 'unit.type', label: '单位类型', help: '例如 财政全额拨款事业单位' },
  { group: 'unit', path: 'unit.supervisingUnit', label: '主管部门', help: '没有可不填' },
  {
    group: 'unit',
    path: 'unit.year',
    label: '起始年度',
    inputMode: 'numeric',
    defaultValue: String(new Date().getFullYear()),
    wrong: '起始年度是 4 位数字，例如 2026',
  },
  { group: 'person', path: 'name', label: '姓名', autoComplete: 'name' },
  { group: 'person', path: 'login', label: '账号', autoComplete: 'username' },
  {
    group: 'person',
    path: 'password',
    label: '密码',
    help: passwordNeeds(USUAL_RULES),
    type: 'password',
    autoComplete: 'new-password',
  },
]

/** What was typed, in the shape that is sent; still to be checked. */
export function enteredSetUp(form: FormData): unknown {
  const text = (path: string) => String(form.get(path) ?? '')
  const year = text('unit.year').trim()
  return {
    code: text('code'),
    unit: {
      id: text('unit.id'),
      name: text('unit.name'),
      shortName: text('unit.shortName'),
      regionCode: text('unit.regionCode').trim(),
      type: text('unit.type'),
      supervisingUnit: text('unit.supervisingUnit'),
      year: /^\d{4}$/.test(year) ? Number(year) : year,
    },
    login: text('login'),
    name: text('name'),
    password: text('password'),
  }
}
