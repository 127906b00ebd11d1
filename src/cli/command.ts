import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { CaseFiles, Ports } from '../usecases/ports.ts'
import type { AuditOutside } from './audit.ts'

/** Everything a command reaches beyond its arguments; `main/` builds one, tests build their own. */
export interface Outside {
  readonly version: string
  /** `NODE_ENV=production`: no demo data, no demo accounts. */
  readonly isProduction: boolean
  /** A line to standard output. */
  readonly print: (line: string) => void
  /** A line to standard error. */
  readonly complain: (line: string) => void
  /** Standard output is a terminal that shows colour. */
  readonly hasColour: boolean
  /** How wide the terminal is. */
  readonly columns: number
  /** What reads files of any kind; needs no database. */
  readonly readers: () => Promise<Pick<AuditOutside, 'readBytes' | 'readDocument'>>
  /** Opens the database, bringing it up to date; whoever opens it closes it. */
  readonly openPorts: () => Promise<OpenedPorts>
  /** The demo case as it lies in the program's own folder. */
  readonly demoCase: () => Promise<CaseFiles>
  /** Runs the application until it is told to stop. */
  readonly serve: () => Promise<number>
}

export interface OpenedPorts {
  readonly ports: Ports
  close(): Promise<void>
}

/** What a command was called with, checked against what it takes. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | undefined>>
  /** Those of the command's flags that were given. */
  readonly flags: readonly string[]
  readonly files: readonly string[]
}

export interface Command {
  readonly name: string
  /** As in the help: `report --out 目录 [--unit 单位] [--year 年度]`. */
  readonly usage: string
  readonly summary: string
  /** Options that take a value. */
  readonly options: readonly string[]
  /** Options that take none. */
  readonly flags?: readonly string[]
  /** How many files it takes, at least and at most. */
  readonly files: readonly [least: number, most: number]
  run(args: Arguments, outside: Outside): Promise<number>
}

/** Arguments that a command cannot use: said in one line, exit status 2. */
export class UnusableInput extends Error {}

/** @throws UnusableInput on an unknown option, a missing value, or too few or too many files */
export function argumentsOf({ usage, options, flags = [], files }: Command, argv: readonly string[]): Arguments {
  const parsed = parse(argv, {
    ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
  })
  const [least, most] = files
  if (parsed.positionals.length < least) throw new UnusableInput(`缺少文件名；用法：zhengji ${usage}`)
  const [surplus] = parsed.positionals.slice(most)
  if (surplus !== undefined) throw new UnusableInput(`多余的参数“${surplus}”；用法：zhengji ${usage}`)
  const values = Object.entries(parsed.values)
  return {
    options: Object.fromEntries(values.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    flags: values.filter(([, value]) => value === true).map(([name]) => name),
    files: parsed.positionals,
  }
}

/** A required option's value. @throws UnusableInput */
export function required({ options }: Arguments, name: string, usage: string): string {
  const value = options[name]
  if (value === undefined || value === '') throw new UnusableInput(`缺少 --${name}；用法：zhengji ${usage}`)
  return value
}

/** `--year`, or `null` when it wasn't given. @throws UnusableInput */
export function yearOf({ options: { year } }: Arguments): number | null {
  if (year === undefined) return null
  if (!/^(19|20|21)\d\d$/.test(year)) throw new UnusableInput(`--year 应是四位年度，现在是“${year}”`)
  return Number(year)
}

/** Opens the ports for one piece of work and closes them after it, whatever comes of it. */
export async function withPorts<T>({ openPorts }: Outside, work: (ports: Ports) => Promise<T>): Promise<T> {
  const opened = await openPorts()
  try {
    return await work(opened.ports)
  } finally {
    await opened.close()
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

function parse(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>): Parsed {
  const config = { args: [...argv], options, allowPositionals: true, strict: true } satisfies ParseArgsConfig
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UnusableInput(inChinese(error))
  }
}

/** Errors of parseArgs quote the option in single quotes. */
function inChinese(error: unknown): string {
  if (!(error instanceof Error)) throw error
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
  const code = 'code' in error ? error.code : null
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项“${option}”；看用法：zhengji --help`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项“${option}”后面要有值；看用法：zhengji --help`
  throw error
}
