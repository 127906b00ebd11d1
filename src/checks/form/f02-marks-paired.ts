import { markSlips } from '../../domain/writing/index.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

const PAIRED = /[《》“”（）〔〕‘’]/

/** 成对标点. */
export const f02MarksPaired = defineCheck({
  code: 'F02',
  title: '书名号、引号、括号应当成对',
  severity: 'warning',
  source: 'GB/T 15834—2011《标点符号用法》',
  examine(document) {
    const problems = markSlips(document).map(({ kind, message, places, expected, actual, suggestion, meaning }) => ({
      message,
      places,
      expected,
      actual,
      suggestion,
      meaning: [kind, ...meaning],
    }))
    return verdictOf(Number(PAIRED.test(document.normal)), problems)
  },
})
