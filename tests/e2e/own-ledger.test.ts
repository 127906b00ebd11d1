import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser, openPage, signIn } from './harness.ts'

/** The block of the field or measure that was added last. */
const lastBlock = (page: Page, heading: string) =>
  page.getByRole('region', { name: heading }).locator('li.own-field').last()

async function addField(page: Page, label: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: '增加字段' }).click()
  const block = lastBlock(page, '字段')
  await block.getByLabel('名称').fill(label)
  await block.getByLabel('类型').selectOption({ label: kind })
}

async function define(page: Page): Promise<string> {
  await page.goto('/system/own-ledgers')
  await page.getByRole('link', { name: '新建台账' }).click()
  await page.getByLabel('台账名称').fill('走访农户台账')
  await addField(page, '村名', '文字')
  await addField(page, '户数', '数量（整数）')
  await lastBlock(page, '字段').getByLabel('计量单位').fill('户')
  await page.getByRole('button', { name: '增加统计' }).click()
  const measure = lastBlock(page, '统计')
  await measure.getByLabel('名称').fill('走访户数')
  await measure.getByLabel('算法').selectOption({ label: '合计' })
  await measure.getByLabel('统计的字段').selectOption({ label: '户数' })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(/own-ledgers\/own_/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

describeInBrowser('a ledger of the unit’s own', (stage) => {
  test('is defined in the interface, takes rows, and its figure in the report opens to the rows', async () => {
    const officer = await openPage(stage())
    await signIn(stage(), { page: officer.page, login: 'jixiao' })
    const { page } = officer
    const id = await define(page)

    const clerk = await openPage(stage())
    await signIn(stage(), { page: clerk.page, login: 'jingban' })
    await clerk.page.goto(`/ledgers/${id}`)
    const entered = await clerk.page.evaluate(
      async ({ ledger }) => {
        const answered: unknown = await (await fetch('/api/session')).json()
        // The server's own tests hold the session to this shape.
        const { csrfToken, person } = answered as { csrfToken: string; person: { unitId: string } }
        const row = (f2: string, f3: number) => ({
          values: { f1: '2020-05-06', f2, f3 },
          strength: 2,
          source: '走访记录',
          isSample: true,
          evidence: [],
        })
        const answer = await fetch(`/api/units/${person.unitId}/years/2020/ledgers/${ledger}/rows`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
          body: JSON.stringify({ rows: [row('小龙潭', 7123), row('中和营', 5)] }),
        })
        return answer.status
      },
      { ledger: id },
    )
    expect(entered).toBe(200)
    await clerk.page.reload()
    await clerk.page.getByText('小龙潭').first().waitFor()

    await page.goto('/report/edit')
    await page.getByLabel('报告文字').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\n\n全年走访农户')
    await page.keyboard.press('Control+/')
    const dialog = page.getByRole('dialog', { name: '引用数' })
    await dialog.getByLabel('查找数').fill('走访户数')
    await dialog.getByRole('option').first().click()
    await dialog.getByRole('button', { name: '引用', exact: true }).click()
    await page.keyboard.type('。')
    await page.keyboard.press('Control+s')
    await page.getByText(/已保存为第 \d+ 版/).waitFor()

    await page.goto('/report')
    const figure = page.locator(`[data-figure="${id}.m2"]`).first()
    await figure.waitFor()
    expect(await figure.innerText()).toContain('7,128')
    await figure.click()
    await page.locator('.inspector').first().getByText('小龙潭').first().waitFor()
    expect([...officer.problems, ...clerk.problems]).toEqual([])
  })

  test('shows before it is saved which figures a change would change, and keeps the rows', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'jixiao' })
    await page.goto('/system/own-ledgers')
    await page.getByRole('link', { name: '走访农户台账' }).click()
    const measure = lastBlock(page, '统计')
    await measure.getByLabel('只统计：增加条件').selectOption({ label: '村名' })
    await measure.getByLabel('村名的值').fill('小龙潭')
    await page.getByRole('button', { name: '查看影响并保存' }).click()
    const impact = page.getByRole('dialog', { name: '修改的影响' })
    const row = impact.getByRole('row', { name: /走访户数/ })
    await row.waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['7,128', '7,123'])
    await impact.getByRole('button', { name: '保存' }).click()
    await page.getByText('第 2 版').waitFor()
    await page.getByText('修改统计“走访户数”').waitFor()
    expect(problems).toEqual([])
  })
})
