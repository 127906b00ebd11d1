import { expect, test } from 'vitest'
import { valuesFrom } from './row-values.ts'

const field = (name: string, type: Parameters<typeof valuesFrom>[0]['fields'][number]['type']) => ({
  name,
  label: name,
  type,
  isOptional: true,
  privacy: 'public' as const,
  help: null,
})
const ledger = {
  fields: [
    field('position', { kind: 'count', unit: '位' }),
    field('name', { kind: 'text', maxLength: 300, multiline: false }),
    field('weight', { kind: 'decimal', unit: '分', decimals: 2 }),
    field('stage', { kind: 'choice', options: ['申报'] }),
  ],
}

test('a form gives numbers of counts, words of the rest, nothing for what is empty', () => {
  const form = new FormData()
  form.set('position', '3')
  form.set('name', ' 接入单位数 ')
  form.set('weight', '')
  expect(valuesFrom(ledger, form)).toEqual({ position: 3, name: '接入单位数', weight: null })
  form.set('position', '三')
  expect(valuesFrom(ledger, form).position).toBe('三')
})
