/** 列标 — the letters of a column, counted from 0: `0` → A, `26` → AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** 单元格 — `{ row: 6, column: 2 }`, both counted from 0, as `C7`. */
export function cellAddress({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row + 1}`
}
