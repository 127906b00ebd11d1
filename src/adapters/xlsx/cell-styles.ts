import type { CellStyle } from 'hucre/xlsx'
import type { CellRole, NumberFormat } from '../../documents/forms/workbook.ts'

const BODY = '宋体'
const HEADING = '黑体'
const LINE = { style: 'thin', color: { rgb: '000000' } } as const
const RULED = { top: LINE, right: LINE, bottom: LINE, left: LINE }

const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = {
  money: '#,##0.00',
  wanYuan: '#,##0.00####',
  percent: '0.00%',
  points: '0.00',
  plain: 'General',
}

const STYLES: Readonly<Record<CellRole, CellStyle>> = {
  title: {
    font: { name: '方正小标宋简体', size: 18, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  subtitle: { font: { name: BODY, size: 11 }, alignment: { horizontal: 'center', vertical: 'center' } },
  note: { font: { name: BODY, size: 10 }, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  label: {
    font: { name: HEADING, size: 10 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: RULED,
  },
  text: {
    font: { name: BODY, size: 10 },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
    border: RULED,
  },
  center: {
    font: { name: BODY, size: 10 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: RULED,
  },
  number: {
    font: { name: BODY, size: 10 },
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
    border: RULED,
  },
  total: {
    font: { name: BODY, size: 10, bold: true },
    alignment: { horizontal: 'right', vertical: 'center', indent: 1 },
    border: RULED,
  },
}

export function cellStyle(role: CellRole, format: NumberFormat | null): CellStyle {
  return format === null ? STYLES[role] : { ...STYLES[role], numFmt: NUMBER_FORMATS[format] }
}

export const DEFAULT_FONT = { name: BODY, size: 10 } as const
