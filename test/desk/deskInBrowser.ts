// A desk with made-up cases and a browser to look at it with, for tests of the page: a new desk for each test.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { findChromium, launchBrowser, noChromium } from '../browser/browser.ts'
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts'

export const found = findChromium()
if (!found) console.log(noChromium)

export const wide = { width: 1280, height: 860 }
export const phone = { width: 390, height: 844 }

/** To be called once in a file, outside its tests; both are there while a test runs. */
export function deskInBrowser(): { readonly browser: Browser; readonly desk: FakeDesk } {
  let browser: Browser
  let desk: FakeDesk
  beforeAll(async () => {
    if (found) browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())
  beforeEach(async () => {
    desk = await startFakeDesk()
    return () => desk.stop()
  })
  return {
    get browser() {
      return browser
    },
    get desk() {
      return desk
    },
  }
}
