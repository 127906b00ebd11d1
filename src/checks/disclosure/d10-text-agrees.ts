import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { factsOf } from './define-facts.ts'
import { holdEqual } from './define-holds.ts'

/** D10 The same amount stated twice in the text must agree. */
export const d10TextAgrees = defineDisclosureCheck({
  code: 'D10',
  title: '决算情况说明中同一数额前后应当一致',
  severity: 'error',
  source: '部门决算公开：同一指标前后一致',
  needs: '前后两处写到的同一数额',
  examine(disclosure, document) {
    return together(
      factsOf(disclosure, document).flatMap(({ name, claims }) =>
        claims
          .slice(0, 1)
          .flatMap((first) =>
            claims
              .slice(1)
              .map((other) =>
                holdEqual({ first: { name, held: other }, second: { name: `前文${name}`, held: first } }),
              ),
          ),
      ),
    )
  },
})
