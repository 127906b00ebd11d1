import { expect, test } from 'vitest'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { subsetsIn } from './subsets.ts'

/** The words, and how many there are more of than there are at all. */
test.for([
  ['林场职工共120人，35岁以下的142人。', 1],
  ['林场职工共120人，35岁以下的42人。', 0],
  ['林场职工共120人，持证的142人。', 1],
  ['林场职工共120人，持证的约142人。', 0],
  ['林场职工共120人，离退休的142人。', 0],
  ['林场职工共120人，其中60岁以上1,320人。', 1],
  ['林场今年招工120人，持证的142人。', 0],
  ['工单960件，24小时内办结1,012件，其余超时办结。', 1],
  ['工单960件，24小时内办结1,012件。', 0],
  ['工单960件，上年办结1,012件，其余超时办结。', 0],
  ['林场职工共120人，持证的142人，女工36人。', 0],
  ['林场职工120人（35岁以下的142人）。', 0],
  ['一户可做多项，完成的49户。', 0],
  ['不少于120人，持证的142人。', 0],
  ['林场职工共120人，山上142人。', 0],
  ['持证的142人。', 0],
  ['草场120亩，完成的142亩。', 0],
] as const)('%s', ([text, count]) => {
  expect(subsetsIn(readProse(plainDocument(text), null)).filter(({ holds }) => !holds)).toHaveLength(count)
})
