// Finds a Chromium on this machine and starts it quietly: no call home, no sandbox (tests run as root in containers).
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, the usual places, then the PATH; undefined when there is none. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const places = folders.flatMap(folder => names.map(name => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...places].find(path => path && existsSync(path))
}

export const noChromium = 'no Chromium found (set CHROMIUM_PATH): browser tests are skipped'

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(noChromium)
  return chromium.launch({ executablePath, headless: true, args: quiet })
}
