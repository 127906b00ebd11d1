import { defineTieCheck } from '../define-tie-check.ts'

/** 基本支出与项目支出 */
export const t02BasicAndProject = defineTieCheck({
  code: 'T02',
  title: '基本支出与项目支出之和应等于总支出，所占比重应与数额相符',
  severity: 'error',
  source: '预算法实施条例第六条：公开基本支出和项目支出',
  kinds: ['basic-project', 'basic-project-share'],
})
