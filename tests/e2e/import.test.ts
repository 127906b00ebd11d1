import { readFile } from 'node:fs/promises'
import { openXlsx, saveXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { describeInBrowser, openPage, signIn } from './harness.ts'

const HEAD = '付款日期,支付凭证号,支出类型,项目名称,功能科目,经济科目,资金来源,指标来源,支付金额,用途'
const line = (voucher: string, amount: string) =>
  `2020/6/1,${voucher},基本支出,,2010302,30201 办公费,一般公共预算拨款,本年预算,${amount},导入的办公用品`
const FILE = ['2020年支付明细', HEAD, line('导入-1', '一百元'), line('导入-2', '25.5'), '合计,,,,,,,,125.50,'].join(
  '\n',
)

/** The amount corrected in the workbook that came back, its comments and its list of problems left as they are. */
async function mended(content: Uint8Array): Promise<Buffer> {
  const workbook = await openXlsx(content, { readStyles: true })
  const [sheet] = workbook.sheets
  const cell = sheet?.cells?.get('2,8')
  const row = sheet?.rows[2]
  if (cell === undefined || row === undefined) throw new Error('the wrong cell is not marked')
  expect(cell.comment?.text).toContain('是“一百元”')
  sheet?.cells?.set('2,8', { ...cell, value: 100, type: 'number' })
  row[8] = 100
  return Buffer.from(await saveXlsx(workbook))
}

describeInBrowser('payments from a table file', (stage) => {
  test('are looked at, mended in the annotated workbook, imported, and listed', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'kuaiji' })
    await page.goto('/ledgers/payment')
    await page.getByRole('link', { name: '导入', exact: true }).click()
    const choose = page.getByLabel('选择文件', { exact: true }).and(page.locator('input'))
    await choose.setInputFiles({ name: '支付.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
    await page.getByRole('cell', { name: /是“一百元”，应为金额/ }).waitFor()
    expect(await page.getByRole('rowheader', { name: 'I3' }).count()).toBe(1)
    expect(await page.getByText('第 5 行是合计，已跳过').count()).toBe(1)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载标注问题的原表' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('支付（标注问题）.xlsx')
    const content = new Uint8Array(await readFile(await download.path()))

    await page.getByRole('button', { name: '换一个文件' }).click()
    await choose.setInputFiles({ name: '支付改.xlsx', mimeType: '', buffer: await mended(content) })
    await page.getByRole('button', { name: '导入 2 条' }).click()
    await page.getByText('新增 2 条，修改 0 条，不变 0 条').waitFor()
    await page.getByRole('link', { name: '查看记录' }).click()
    await page.getByText('导入-2').first().waitFor()
    expect(await page.getByText('导入-1').count()).toBeGreaterThan(0)

    await page.goto('/ledgers/payment/import')
    await choose.setInputFiles({ name: '支付改.xlsx', mimeType: '', buffer: await mended(content) })
    await page.getByText('文件中的记录都已登记，没有要导入的').waitFor()
    expect(problems).toEqual([])
  })

  test('that are no table are refused with what to do', async () => {
    const { page } = await openPage(stage())
    await signIn(stage(), { page, login: 'kuaiji' })
    await page.goto('/ledgers/payment/import')
    const choose = page.getByLabel('选择文件', { exact: true }).and(page.locator('input'))
    await choose.setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004') })
    expect(await page.getByRole('alert').first().innerText()).toContain('没有导入')
  })
})
