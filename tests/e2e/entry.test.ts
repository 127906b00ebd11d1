import { expect, test } from 'vitest'
import { DESKTOP, describeInBrowser, openPage, PHONE, signIn } from './harness.ts'

describeInBrowser('one record entered in the form', (stage) => {
  test.each([
    ['screen', DESKTOP],
    ['phone', PHONE],
  ])('on a %s every error is named, a file proves it, and it is saved, changed and voided', async (size, viewport) => {
    const { page, problems } = await openPage(stage(), { viewport, hasTouch: size === 'phone' })
    await signIn(stage(), { page, login: 'jingban' })
    await page.goto('/ledgers/meeting')
    await page.getByRole('link', { name: '新增' }).click()
    const form = page.locator('.entry-form')
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await form.getByText('处需要修改').waitFor()
    expect(await form.locator('.field-error').count()).toBeGreaterThanOrEqual(3)
    await form.getByRole('link', { name: '议题' }).click()
    await page.keyboard.type(`研究绩效工作（${size}）`)
    await form.getByLabel('日期', { exact: true }).fill('2020-12-18')
    await form.getByLabel('类型', { exact: true }).selectOption('党组会议')
    await page.reload()
    await form.getByText('已恢复上次没有保存的内容').waitFor()
    expect(await form.getByLabel('议题').inputValue()).toBe(`研究绩效工作（${size}）`)
    await form.getByLabel('数据来源', { exact: true }).fill('会议记录本')
    await form
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '会议记录.txt', mimeType: 'text/plain', buffer: Buffer.from('会议记录') })
    await form.getByRole('button', { name: '移除 会议记录.txt' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await form.getByText('已保存，请录下一条').waitFor()
    expect(await form.getByLabel('数据来源', { exact: true }).inputValue()).toBe('会议记录本')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })

    const record = page.getByRole('dialog', { name: '数的来历' })
    const open = async (words: string) => {
      await page.goto('/ledgers/meeting?sort=-heldOn')
      await page.getByText(words).first().click()
      await record.getByText('变更历史').waitFor()
    }
    await open(`研究绩效工作（${size}）`)
    expect(await record.innerText()).toContain('会议记录.txt')
    await record.getByRole('button', { name: '修改' }).click()
    await form.getByLabel('议题').fill(`研究整改工作（${size}）`)
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await open(`研究整改工作（${size}）`)
    expect(await record.innerText()).toContain(`研究绩效工作（${size}） → 研究整改工作（${size}）`)
    await record.getByRole('button', { name: '作废' }).click()
    await page.getByLabel('作废原因').fill('重复录入')
    await page.getByRole('dialog', { name: '作废记录' }).getByRole('button', { name: '作废' }).click()
    await record.waitFor({ state: 'hidden' })
    await page.getByText(`研究整改工作（${size}）`).waitFor({ state: 'detached' })
    expect(problems).toEqual([])
  })
})
