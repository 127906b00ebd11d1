import { UnusableInput } from '../cli/command.ts'

/** What the environment says; everything has a default. */
export interface Settings {
  readonly isProduction: boolean
  readonly port: number
  /** Whether somebody asked for this very port. */
  readonly isPortGiven: boolean
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly home: string | undefined
  readonly trustProxy: boolean
  readonly isSecure: boolean | 'auto'
  readonly requestsPerMinute: number
  /** Of one address: people mistype, programs guess. */
  readonly signInsPerMinute: number
  readonly logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

const LOG_LEVELS: readonly string[] = ['trace', 'debug', 'info', 'warn', 'error', 'silent']

/** @throws UnusableInput when a setting says nothing that can be used */
export function settingsFrom(env: Environment): Settings {
  const isProduction = env.NODE_ENV === 'production'
  return {
    isProduction,
    port: wholeNumber(env, 'PORT', { least: 0, most: 65_535, otherwise: 8080 }),
    isPortGiven: isGiven(env.PORT),
    // Demo accounts are for whoever sits at this machine; an installation in earnest serves its network.
    host: isGiven(env.HOST) ? env.HOST : isProduction ? '0.0.0.0' : 'localhost',
    databaseUrl: isGiven(env.DATABASE_URL) ? env.DATABASE_URL : undefined,
    home: isGiven(env.ZHENGJI_HOME) ? env.ZHENGJI_HOME : undefined,
    trustProxy: flag(env, 'ZHENGJI_TRUST_PROXY'),
    isSecure: flag(env, 'ZHENGJI_HTTPS') ? true : 'auto',
    requestsPerMinute: wholeNumber(env, 'ZHENGJI_REQUESTS_PER_MINUTE', { least: 1, most: 10_000_000, otherwise: 1200 }),
    signInsPerMinute: wholeNumber(env, 'ZHENGJI_SIGN_INS_PER_MINUTE', { least: 1, most: 10_000_000, otherwise: 30 }),
    logLevel: oneOf(env, 'ZHENGJI_LOG', { choices: LOG_LEVELS, otherwise: isProduction ? 'info' : 'warn' }),
  }
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function wholeNumber(
  env: Environment,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const value = env[name]
  if (!isGiven(value)) return otherwise
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UnusableInput(`环境变量 ${name} 应是 ${least} 到 ${most} 的整数，现在是“${value}”`)
}

function flag(env: Environment, name: string): boolean {
  return oneOf(env, name, { choices: ['true', 'false'], otherwise: 'false' }) === 'true'
}

function oneOf(
  env: Environment,
  name: string,
  { choices, otherwise }: { choices: readonly string[]; otherwise: string },
): string {
  const value = env[name]
  if (!isGiven(value)) return otherwise
  if (choices.includes(value)) return value
  throw new UnusableInput(`环境变量 ${name} 应是 ${choices.join('、')} 之一，现在是“${value}”`)
}
