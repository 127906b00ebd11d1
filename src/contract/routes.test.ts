import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addressOf, type Route } from './define-route.ts'
import { ROUTES } from './routes.ts'

const routes: readonly [string, Route][] = Object.entries(ROUTES)

describe('the route table', () => {
  test.each(routes)('%s has a parameter schema for exactly the names in its path', (_, { path, params }) => {
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(Object.keys(params.shape).sort()).toEqual(named.sort())
  })

  test.each(routes)('%s asks for a permission of the unit when its path names one', (_, { path, access }) => {
    expect(access.kind === 'unit').toBe(path.includes(':unitId'))
    if (access.kind === 'unit') expect(access.anyOf).not.toEqual([])
  })

  test('no two routes share method and path', () => {
    const places = routes.map(([, { method, path }]) => `${method} ${path}`)
    expect(new Set(places).size).toBe(places.length)
  })

  test.each(routes)('%s can be described in JSON Schema', (_, { body, query, reply }) => {
    for (const schema of [body, query, reply === 'file' ? null : reply].filter((one) => one !== 'bytes')) {
      if (schema !== null) expect(() => z.toJSONSchema(schema, { io: 'output' })).not.toThrow()
    }
  })
})

describe('addressOf', () => {
  test('encodes parameters and leaves absent query values out', () => {
    const address = addressOf(ROUTES.listFigureRecords, {
      params: { unitId: 'kaiyuan-bigdata', year: 2020, id: 'video_conference.supported.system=省电子政务' },
      query: { limit: 20, sort: undefined },
    })
    expect(address).toBe(
      `/api/units/kaiyuan-bigdata/years/2020/figures/${encodeURIComponent('video_conference.supported.system=省电子政务')}/records?limit=20`,
    )
  })

  test('has no question mark without a query', () => {
    expect(addressOf(ROUTES.readSession, { params: {} })).toBe('/api/session')
  })
})
