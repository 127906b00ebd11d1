/** 报告文件 — what a report is written to, in the order of the page. */
export const REPORT_FILES = [
  {
    name: 'report.docx',
    title: '绩效自评报告（Word）',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { name: 'report.html', title: '绩效自评报告（可逐数查阅来源的网页）', mediaType: 'text/html; charset=utf-8' },
  {
    name: 'annex-2.xlsx',
    title: '部门整体支出绩效自评表',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    name: 'annex-3.xlsx',
    title: '项目支出绩效自评表',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { name: 'figures.json', title: '全部数据（JSON）', mediaType: 'application/json' },
] as const

export type ReportFileName = (typeof REPORT_FILES)[number]['name']
