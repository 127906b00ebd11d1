#!/usr/bin/env node
import { existsSync } from 'node:fs'

/** @param {string} path @returns {boolean} */
const isThere = (path) => existsSync(new URL(path, import.meta.url))

try {
  if (!isThere('../dist/main.js')) throw Object.assign(new Error('dist/'), { code: 'ERR_MODULE_NOT_FOUND' })
  await import(new URL('../dist/main.js', import.meta.url).href)
} catch (error) {
  const isIncomplete = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
  if (!isIncomplete) throw error
  console.error(`证绩尚未安装完整：请先在程序目录运行一次 npm start 或 npm run build。（缺 ${error.message}）`)
  console.error('Zhengji is not set up completely: run `npm start` or `npm run build` once in its folder.')
  process.exitCode = 2
}
