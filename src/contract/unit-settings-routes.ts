import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { changeUnitBody, changeYearBody, openNextYearBody, unitSettingsView } from './unit-settings-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const path = '/api/units/:unitId/settings'
const manage = { kind: 'unit', anyOf: ['unit:manage'] } as const

/** 单位与年度 — part of the route table. */
export const UNIT_SETTINGS_ROUTES = {
  readUnitSettings: defineRoute({
    method: 'GET',
    path,
    title: '单位情况、年度和可用的规则包',
    access: manage,
    params: unit,
    reply: unitSettingsView,
  }),
  changeUnit: defineRoute({
    method: 'PUT',
    path,
    title: '修改单位情况',
    access: manage,
    params: unit,
    body: changeUnitBody,
    reply: unitSettingsView,
  }),
  openNextYear: defineRoute({
    method: 'POST',
    path: `${path}/years`,
    title: '开设下一年度并选规则包',
    access: manage,
    params: unit,
    body: openNextYearBody,
    reply: unitSettingsView,
  }),
  changeYear: defineRoute({
    method: 'PUT',
    path: `${path}/years/:year`,
    title: '年度结账、重新开账或更换规则包',
    access: manage,
    params: unit.extend({ year: z.coerce.number().int().min(1990).max(2100) }),
    body: changeYearBody,
    reply: unitSettingsView,
  }),
} as const
