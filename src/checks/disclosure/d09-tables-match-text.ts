import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { factsOf } from './define-facts.ts'
import { holdEqual } from './define-holds.ts'

/** D09 Each table against the section of the text that explains it, amount by amount. */
export const d09TablesMatchText = defineDisclosureCheck({
  code: 'D09',
  title: '决算情况说明中的数额应与所附决算表一致',
  severity: 'error',
  source: '部门决算公开：报表与情况说明一致',
  needs: '表内数额与对应的文字说明',
  examine(disclosure, document) {
    return together(
      factsOf(disclosure, document).flatMap(({ name, tableName, cell, claims }) =>
        claims.map((claim) => holdEqual({ first: { name, held: claim }, second: { name: tableName, held: cell } })),
      ),
    )
  },
})
