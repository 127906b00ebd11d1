import { expect, test } from 'vitest'
import { permissionsOf } from '../../../domain/access/index.ts'
import { pageOfSubject } from './subject-page.ts'

test('an entry leads to the page of its subject where the person may open it, and nowhere else', () => {
  expect(pageOfSubject({ kind: 'evidence' }, permissionsOf(['clerk']))?.to).toBe('/evidence')
  expect(pageOfSubject({ kind: 'evidence' }, permissionsOf(['audit-administrator']))).toBeNull()
  expect(pageOfSubject({ kind: 'person' }, permissionsOf(['system-administrator']))?.title).toBe('人员')
  expect(pageOfSubject({ kind: 'view' }, permissionsOf(['clerk']))).toBeNull()
})
