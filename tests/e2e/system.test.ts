import { stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeInBrowser, openPage, signIn } from './harness.ts'

describeInBrowser('what administrators keep, and what colleagues say', (stage) => {
  test('a comment with @ reaches the colleague’s bell and opens the figure', async () => {
    const officer = await openPage(stage())
    await signIn(stage(), { page: officer.page, login: 'jixiao' })
    await officer.page.goto('/budget?figure=income.total')
    const field = officer.page.getByLabel('写批注')
    await field.click()
    await field.pressSequentially('请@会')
    await officer.page.getByRole('option', { name: /示例会计/ }).waitFor()
    await field.press('Enter')
    await field.pressSequentially('核对')
    await officer.page.getByRole('button', { name: '发出批注' }).click()
    await officer.page.getByText('请@示例会计 核对').waitFor()

    const accountant = await openPage(stage())
    await signIn(stage(), { page: accountant.page, login: 'kuaiji' })
    await accountant.page.getByRole('button', { name: /通知/ }).click()
    await accountant.page.getByRole('button', { name: /请@示例会计 核对/ }).click()
    await accountant.page.getByRole('dialog', { name: '数的来历' }).waitFor()
    await accountant.page.locator('.comment-words', { hasText: '请@示例会计 核对' }).waitFor()
    expect(new URL(accountant.page.url()).searchParams.get('figure')).toBe('income.total')
    await accountant.page.getByRole('button', { name: '处理完毕' }).click()
    await accountant.page.getByText('已处理的批注（1）').waitFor()
    expect([...officer.problems, ...accountant.problems]).toEqual([])
  })

  test('a backup is taken, checked and downloaded; the next year is opened', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'xitong' })
    await page.goto('/system/backups')
    await page.getByText('还没有备份').waitFor()
    await page.getByRole('button', { name: '立即备份' }).click()
    const row = page.getByRole('row', { name: /\.tar\.gz/ })
    await row.waitFor({ timeout: 60_000 })
    await row.getByRole('button', { name: '核对' }).click()
    await row.getByText('完整，与清单一致').waitFor({ timeout: 60_000 })
    const download = page.waitForEvent('download')
    await row.getByRole('link', { name: '下载' }).click()
    expect((await stat(await (await download).path())).size).toBeGreaterThan(100_000)

    await page.goto('/system/unit')
    await page.getByRole('button', { name: '开设 2021 年度' }).click()
    await page.getByRole('button', { name: '开设年度' }).click()
    await page.getByRole('heading', { name: /^2021年度/ }).waitFor()
    expect(problems).toEqual([])
  })
})
