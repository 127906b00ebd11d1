import type { ReactNode } from 'react'

type LightName = '正常' | '关注' | '预警' | '无数据'

const CLASSES: Readonly<Record<LightName, string>> = {
  正常: 'light-normal',
  关注: 'light-watch',
  预警: 'light-warning',
  无数据: 'light-absent',
}

/** 亮灯 — shape, colour and word; other words in its place where the light is counted or named. */
export function Light({ light, children }: { readonly light: LightName; readonly children?: ReactNode }) {
  return <span className={`light ${CLASSES[light]}`}>{children ?? light}</span>
}

/** Lights in the order in which they are counted. */
export const LIGHTS: readonly LightName[] = ['预警', '关注', '正常', '无数据']
