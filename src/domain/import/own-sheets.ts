/** Sheets that this program adds to a workbook; they hold no records. */
export const OWN_SHEETS = { explanation: '填写说明', choices: '选项', problems: '导入问题' } as const
