import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { describeInBrowser, openPage } from './harness.ts'
import { startServer, temporaryHome } from './running-server.ts'

const home = temporaryHome()
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('a first start brings a unit and its accounts; a later one keeps them', async () => {
  const first = await startServer({ home })
  expect(first.output()).toContain('演示账号')
  await first.stop()
  expect({ code: first.process.exitCode, signal: first.process.signalCode }).toEqual({ code: 0, signal: null })

  const second = await startServer({ home })
  expect(second.output()).not.toContain('已载入')
  await second.stop()
  expect(second.process.exitCode).toBe(0)
})

test('a start in production shows no account and asks for the first administrator', async () => {
  const server = await startServer({ environment: { NODE_ENV: 'production' } })
  await server.stop()
  expect(server.output()).toContain('第一位管理员')
  expect(server.output()).not.toContain('演示账号')
})

describeInBrowser('the first page', (stage) => {
  test('asks to sign in, and nothing goes wrong in the browser', async () => {
    const { page, problems } = await openPage(stage())
    await page.goto('/')
    await page.getByLabel('密码', { exact: false }).first().waitFor()
    expect(await page.title()).toContain('证绩')
    expect(problems).toEqual([])
  })
})
