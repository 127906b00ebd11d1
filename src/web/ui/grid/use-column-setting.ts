import { useState } from 'react'
import { z } from 'zod'
import { type ColumnSetting, NO_COLUMN_SETTING } from './grid-columns.ts'

const kept = z.object({ widths: z.record(z.string(), z.number()), hidden: z.array(z.string()) })

/** How the person set the grid up, kept in this browser under a name. */
export function useColumnSetting(name: string): readonly [ColumnSetting, (setting: ColumnSetting) => void] {
  const key = `grid:${name}`
  const [setting, setSetting] = useState(() => settingFrom(localStorage.getItem(key)))
  return [
    setting,
    (next) => {
      setSetting(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
  ]
}

function settingFrom(text: string | null): ColumnSetting {
  try {
    return kept.safeParse(JSON.parse(text ?? 'null')).data ?? NO_COLUMN_SETTING
  } catch {
    // Whatever stands there was not written by this page: the grid looks as it is.
    return NO_COLUMN_SETTING
  }
}
