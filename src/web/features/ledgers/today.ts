/** Beijing's day, whatever the computer's clock is set to: `2026-06-30`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
