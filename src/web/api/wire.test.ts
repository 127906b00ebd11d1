import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorView } from '../../contract/error-view.ts'
import { ROUTES, type RouteName } from '../../contract/routes.ts'

/** What the server's own tests wrote down as its answers. */
const ANSWERS = import.meta.glob<unknown>('../../contract/snapshots/*.json', { eager: true, import: 'default' })

const answered = (file: string): unknown => ANSWERS[`../../contract/snapshots/${file}.json`]

const fileOf = (route: RouteName): string => route.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const ASKED_BY_PAGES = [
  'readSession',
  'readReport',
  'readReportVocabulary',
  'listEvidence',
  'viewEvidence',
  'readBudget',
  'readEvaluation',
  'readWorkbench',
  'readMonitoring',
  'listColleagues',
  'listNotifications',
  'readEvaluationSheet',
  'readEvaluationReview',
  'readFigure',
  'listFigureRecords',
  'readRow',
  'listLedgers',
  'listRows',
  'search',
  'listTrail',
  'readTrailEntry',
  'readVerification',
  'listPeople',
] as const satisfies readonly RouteName[]

test.each(ASKED_BY_PAGES)('what the server answers to %s is what the pages read', (route) => {
  const parsed = ROUTES[route].reply.safeParse(answered(fileOf(route)))
  expect(parsed.success ? '' : z.prettifyError(parsed.error)).toBe('')
})

test('what the server answers to a refused request is what the pages read', () =>
  expect(errorView.safeParse(answered('refusal')).success).toBe(true))
