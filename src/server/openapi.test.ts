import { expect, test } from 'vitest'
import { testApp } from './app.builder.ts'

const { visitor } = await testApp({ definitions: [] })
const document = (await visitor().ask('GET', '/api/openapi.json')).json()

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, { readonly description?: string }>>
}

const operations: readonly { path: string; method: string; operation: Operation }[] = Object.entries<
  Record<string, Operation>
>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('is OpenAPI 3.1 with title, version and the way to sign in', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: '证绩 Zhengji', version: '0.0.0' },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie' } } },
  })
  expect(operations.length).toBeGreaterThan(20)
})

test('every operation says in Chinese what it is, and what it answers', () => {
  for (const { path, method, operation } of operations) {
    expect(operation.summary, `${method} ${path}`).toMatch(/[\u4e00-\u9fff]/)
    expect(Object.keys(operation.responses), `${method} ${path}`).toEqual(expect.arrayContaining(['4XX', '5XX']))
    for (const answer of Object.values(operation.responses)) expect(typeof answer.description).toBe('string')
  }
})

test('every parameter in a path is described, and required', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = (operation.parameters ?? []).filter((one) => one.in === 'path')
    expect(described.map(({ name }) => name).sort(), path).toEqual(named.sort())
    expect(described.every(({ required }) => required === true)).toBe(true)
  }
})

test('every reference leads somewhere, and every named schema is referred to', () => {
  const text = JSON.stringify(document)
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
  expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort())
  expect(referred).toContain('Figure')
})
