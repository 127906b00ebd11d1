import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../examined.ts'
import { oddUnits } from './odd-units.ts'

/** The amounts of a text of which the unit cannot be right. */
export function oddAmountsIn(text: string): string[] {
  const examined = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  return oddUnits(examined, examined.tables).map(({ quantity }) => quantity.text)
}
