import { describe, expect, test } from 'vitest'
import { UnusableInput } from '../cli/command.ts'
import { settingsFrom } from './settings.ts'

describe('settings', () => {
  test('have defaults for a desk: port 8080, this machine only, the embedded database', () => {
    expect(settingsFrom({})).toEqual({
      isProduction: false,
      port: 8080,
      isPortGiven: false,
      host: 'localhost',
      databaseUrl: undefined,
      home: undefined,
      trustProxy: false,
      isSecure: 'auto',
      requestsPerMinute: 1200,
      signInsPerMinute: 30,
      logLevel: 'warn',
    })
  })

  test('serve the network and log requests in production', () => {
    expect(settingsFrom({ NODE_ENV: 'production' })).toMatchObject({
      isProduction: true,
      host: '0.0.0.0',
      logLevel: 'info',
    })
    expect(settingsFrom({ NODE_ENV: 'production', HOST: '127.0.0.1' }).host).toBe('127.0.0.1')
  })

  test('take what the environment says, and an empty variable for none', () => {
    expect(
      settingsFrom({
        PORT: '9000',
        DATABASE_URL: 'postgres://x',
        ZHENGJI_HOME: '/data',
        ZHENGJI_HTTPS: 'true',
        HOST: '',
      }),
    ).toMatchObject({
      port: 9000,
      isPortGiven: true,
      databaseUrl: 'postgres://x',
      home: '/data',
      isSecure: true,
      host: 'localhost',
    })
    expect(settingsFrom({ PORT: '', DATABASE_URL: '' })).toMatchObject({ isPortGiven: false, databaseUrl: undefined })
  })

  test.each([
    { PORT: '80x' },
    { PORT: '65536' },
    { PORT: '-1' },
    { ZHENGJI_TRUST_PROXY: 'yes' },
    { ZHENGJI_LOG: 'loud' },
    { ZHENGJI_REQUESTS_PER_MINUTE: '0' },
  ])('%j is refused by name', (env) => {
    expect(() => settingsFrom(env)).toThrow(UnusableInput)
    expect(() => settingsFrom(env)).toThrow(Object.keys(env)[0])
  })
})
