import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { saidRests } from './said-rests.ts'

const SIGNED = '招商签约9个项目，开工6个，投产3个（含在开工数内）。\n签约未开工的3个项目卡在用地。'
const BOUGHT = '年初确定购置设备56台。截至9月底，完成采购41台，占计划的73.2%。\n尚未采购的15台力争11月底前招标。'
const SHORT = '按每公里10人配足，堤段合计不少于1,236人。目前上堤918人，缺口318人由各乡镇补齐。'
const FUND = '需资金43.20万元，从县级防汛备用金（余额120.00万元）中列支，支后余76.80万元。'
const BESIDE = '扑杀生猪352头，其中确诊阳性331头，另外21头为同栏猪。'

describe('what is left by its words', () => {
  test.each([
    [SIGNED, '未开工的3个', '未开工的8个', 'balance 8 3'],
    [SIGNED, '开工6个', '开工7个', 'balance 3 2'],
    [BOUGHT, '采购的15台', '采购的18台', 'balance 18 15'],
    [SHORT, '318人', '3118人', 'balance 3118 318'],
    [FUND, '120.00', '210.00', 'balance 76.8 166.8'],
    [BESIDE, '21头', '12头', 'balance 352 343'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two that were done', SIGNED.replace('投产3个', '二期开工3个').replace('未开工的3个', '未开工的8个')],
    ['of others', SIGNED.replace('招商签约', '在谈').replace('未开工的3个', '未开工的8个')],
    ['not of the plan', BOUGHT.replace('占计划', '占全市').replace('采购的15台', '采购的18台')],
    ['two plans', BOUGHT.replace('设备56台', '设备56台、仪器56台').replace('采购的15台', '采购的18台')],
    ['none done', '尚未采购的15台力争11月底前招标。'],
    ['not right before', SHORT.replace('目前上堤', '抽调机动队30人。目前上堤').replace('318人', '348人')],
    ['at most', SHORT.replace('不少于', '不超过').replace('318人', '338人')],
    ['from two funds', FUND.replace('中列支', '等列支').replace('76.80', '86.80')],
    ['of few', BESIDE.replace('352', '35').replace('331', '20').replace('21头', '14头')],
    ['perhaps besides them', BESIDE.replace('21头', '24头')],
    ['besides them', BESIDE.replace('21头', '46头')],
    ['the larger', BESIDE.replace('331头', '21头').replace('另外21头', '另外334头')],
    ['not among them', BESIDE.replace('其中', '补栏').replace('21头', '24头')],
  ])('silent: %s', (_, text) => expect(saidRests(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
