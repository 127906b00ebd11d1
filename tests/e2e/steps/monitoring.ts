import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, type Stage, signIn } from '../harness.ts'

/** A day that is still to come, as a date field takes it. */
const inTenDays = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)

/** What is lacking is said at its place; then cause, correction, owner and day are given. */
async function explain(page: Page): Promise<void> {
  await page.goto('/monitoring?month=7&year=2021')
  const row = page.getByRole('row', { name: /开展集中学习次数/ })
  await row.getByText('4次').first().waitFor()
  await row.getByRole('button', { name: /预警/ }).click()
  await page.getByText('怎样转为正常').waitFor()
  await page.getByRole('button', { name: '说明偏差', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存说明' }).click()
  await dialog.getByText('请填写偏差原因').waitFor()
  await dialog.getByText('请选择原因类别').waitFor()
  await dialog.getByLabel('原因类别').selectOption('其他')
  await dialog.getByLabel('完成目标可能性').selectOption('有可能')
  await dialog.getByLabel('偏差原因').fill('上半年集中学习安排少')
  await dialog.getByLabel('改进措施').fill('下半年每月两次')
  await dialog.getByLabel('处理方式').selectOption('纠偏整改')
  await dialog.getByRole('button', { name: /增加一项纠偏措施/ }).click()
  await dialog.getByLabel('措施', { exact: true }).fill('补齐集中学习')
  await dialog.getByLabel('责任人').selectOption('jingban')
  await dialog.getByLabel('完成时限').fill(inTenDays())
  await dialog.getByRole('button', { name: '保存说明' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await row.getByText('已说明').waitFor()
}

/** A red light is seen, answered with cause and correction, and followed to its end by another person. */
export async function answerRedLight(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await explain(page)

  const owner = await openPage(stage)
  await signIn(stage, { page: owner.page, login: 'jingban' })
  await owner.page.goto('/?year=2021')
  await owner.page.getByRole('link', { name: '补齐集中学习' }).waitFor()
  await owner.page.getByRole('button', { name: '通知，1 条未读' }).click()
  await owner.page.getByText('请您落实纠偏措施：补齐集中学习').click()
  await owner.page.waitForURL(/\/monitoring/)
  const task = owner.page.getByRole('region', { name: '纠偏措施办得怎样' })
  await task.getByRole('button', { name: '申请销号' }).click()
  const application = owner.page.getByRole('dialog')
  await application.getByLabel('落实情况').fill('已补学四次')
  await application
    .getByLabel('佐证材料')
    .setInputFiles({ name: '学习记录.txt', mimeType: 'text/plain', buffer: Buffer.from('学习记录') })
  await application.getByRole('button', { name: '确认申请销号' }).click()
  await task.getByText('佐证 1 份').waitFor()
  expect(await task.getByRole('button').count()).toBe(0)

  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto('/?year=2021')
  await director.page.getByRole('link', { name: '请核验：补齐集中学习' }).click()
  const seen = director.page.getByRole('region', { name: '纠偏措施办得怎样' })
  await seen.getByRole('button', { name: '核验销号' }).click()
  await director.page.getByRole('button', { name: '确认核验销号' }).click()
  await seen.getByText('已销号').waitFor()
  await seen.getByRole('link', { name: '记录和历史' }).click()
  await director.page.locator('.inspector').getByText('申请销号 → 已销号').first().waitFor()
  expect([...officer.problems, ...owner.problems, ...director.problems]).toEqual([])
}
