import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, showing } from './setup.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** What every browser under test is started with. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} name @returns {string | null} its full path, as the shell would find it */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** @returns {string | null} path of the browser that the tests drive: `CHROMIUM` in the environment, else the first one found */
export function findChromium() {
  const given = process.env.CHROMIUM
  if (given !== undefined && existsSync(given)) return given
  for (const name of NAMES) {
    const path = onPath(name)
    if (path !== null) return path
  }
  return PLACES.find((path) => existsSync(path)) ?? null
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-qq', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=30']
  const timeout = 10 * 60_000
  const updated = await run('apt-get', [...patience, 'update'], { env, timeout })
  if (updated !== 0) return
  const packages = ['chromium', 'fonts-noto-cjk']
  await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...packages], { env, timeout })
}

/**
 * Finds a browser, installing Debian's where that can be done without asking.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found !== null) return { path: found }
  if (process.getuid?.() !== 0)
    return { reason: 'no Chromium here, and only root can install one (apt-get install chromium)' }
  if (onPath('apt-get') === null) return { reason: 'no Chromium here, and no apt-get to install one with' }
  await showing('安装浏览器（测试用）· Installing Chromium for the tests', installWithApt)
  const installed = findChromium()
  return installed === null ? { reason: 'Chromium could not be installed, see above' } : { path: installed }
}
