import { defineCheck } from '../define-check.ts'
import { formsOf } from './define-form-check.ts'

/** S17 佐证材料 of each indicator with points: kept beside the form, so a file alone can't show it. */
export const s17EvidenceAttached = defineCheck({
  code: 'S17',
  title: '得分的指标应有佐证材料',
  severity: 'warning',
  source: '财预〔2021〕101号 佐证资料要求',
  examine: (document) => (formsOf(document).length === 0 ? 'not-applicable' : 'insufficient-data'),
})
