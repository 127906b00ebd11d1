const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙设备'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓设备'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X|Macintosh/, 'Mac 电脑'],
  [/Linux|X11/, 'Linux 电脑'],
]

/** The first that fits: those that imitate others stand before them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '钉钉'],
  [/360SE|QIHU|QHBrowser/i, '360 浏览器'],
  [/MetaSr|Sogou/i, '搜狗浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/HuaweiBrowser/, '华为浏览器'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** 设备 — what a browser says of itself, in words: `Windows 电脑，Chrome`. */
export function deviceInWords(agent: string): string {
  const known = [SYSTEMS, BROWSERS].flatMap((names) => names.find(([sign]) => sign.test(agent))?.[1] ?? [])
  return known.length === 0 ? '未知设备' : known.join('，')
}
