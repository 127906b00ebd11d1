import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, type Stage, signIn } from '../harness.ts'

/** The year that is drawn up; everything of the year before is there to begin from. */
const NEW_YEAR = '/objectives?year=2021'

async function take(page: Page, step: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: step })
  for (const [label, words] of Object.entries(fields)) await dialog.getByLabel(label).fill(words)
  await dialog.getByRole('button', { name: `确认${step}` }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** From the library what is new, from last year what stays. */
async function chooseIndicators(page: Page): Promise<void> {
  await page.goto(`${NEW_YEAR}&view=earlier`)
  await page.getByLabel('选用服务单位满意度').first().check()
  await page.getByRole('button', { name: '沿用所选 1 个' }).click()
  await page.getByText('已选用').first().waitFor()
  await page.goto(`${NEW_YEAR}&view=library`)
  for (const name of ['开展集中学习次数', '典型经验被推广次数']) {
    await page.getByLabel('查找指标').fill(name)
    await page.getByRole('checkbox', { name }).check()
  }
  await page.getByRole('button', { name: /^选用 2 个到/ }).click()
  await page.getByText('已选用，请回到').waitFor()
}

/** Weights are set by indicator; one that was set for several is taken back. */
async function weigh(page: Page): Promise<void> {
  await page.goto(NEW_YEAR)
  await page.getByRole('button', { name: '多选修改' }).click()
  await page.getByRole('button', { name: '全选', exact: true }).click()
  await page.getByRole('button', { name: '修改所选' }).click()
  await page.getByLabel('改为', { exact: true }).fill('25')
  await page.getByRole('button', { name: '应用到 3 个指标' }).click()
  await page.getByText('已修改 3 个指标。').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已修改 3 个指标。').waitFor({ state: 'hidden' })
  for (const [name, weight] of [
    ['开展集中学习次数', '50'],
    ['典型经验被推广次数', '30'],
  ] as const) {
    await page.getByRole('article', { name }).getByRole('button', { name: '修改', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('分值').fill(weight)
    await dialog.getByLabel('数据来源', { exact: true }).fill('年度工作计划')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}

async function addObjective(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新增目标' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('目标内容').fill('按计划完成集中学习，服务单位满意度不低于上年')
  await dialog.getByLabel('数据来源').fill('年度工作计划')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A new year is opened, objectives are drawn up, submitted, returned and approved. */
export async function declareObjectives(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await page.goto('/objectives')
  await take(page, '编制2021年度')
  await chooseIndicators(page)
  await weigh(page)
  await page.getByText('提交前还有 1 处要改').waitFor()
  await addObjective(page)
  await page.getByText('提交前还有 1 处要改').waitFor({ state: 'hidden' })
  const learning = page.getByRole('article', { name: '开展集中学习次数' })
  await learning.getByRole('button', { name: /^下移/ }).click()
  await learning
    .getByRole('button', { name: /现为第 2 位/ })
    .first()
    .waitFor()
  await take(page, '提交审核')

  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto(NEW_YEAR)
  await take(director.page, '退回修改', { 退回原因: '请核对上年度的日期' })
  await page.reload()
  await page.getByText('请核对上年度的日期').first().waitFor()
  await take(page, '提交审核')
  await director.page.reload()
  await take(director.page, '批复', { 文号: '示例财预〔2021〕1号' })
  expect([...officer.problems, ...director.problems]).toEqual([])
}

/** What was approved is adjusted by a document; what was reported under it still counts. */
export async function adjustObjectives(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await page.goto(NEW_YEAR)
  await take(page, '申请调整', { 文号: '示例财预〔2021〕9号', 调整原因: '增加任务' })
  await page.getByText('示例财预〔2021〕9号').first().waitFor()
  await take(page, '提交审核')
  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto(NEW_YEAR)
  await take(director.page, '批准调整', { 文号: '示例财预〔2021〕12号' })
  await page.goto(`${NEW_YEAR}&view=versions`)
  await page.getByText('文号：示例财预〔2021〕12号').first().waitFor()
  expect([...officer.problems, ...director.problems]).toEqual([])
}
