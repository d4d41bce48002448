// A desk with made-up cases and a browser to look at it with, for tests of the page: a new desk for each test.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { CaseDetail } from '../../src/app/caseShapes.ts'
import { findChromium, launchBrowser, noChromium } from '../browser/browser.ts'
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts'

export const found = findChromium()
if (!found) console.log(noChromium)

export const wide = { width: 1280, height: 860 }
export const phone = { width: 390, height: 844 }

/** What the page is shown of a case from here on, however often it asks. */
export async function showing(page: Page, caseNo: string, change: (detail: CaseDetail) => void): Promise<void> {
  await page.route(`**/api/desk/cases/${caseNo}`, async route => {
    const answer = await route.fetch()
    const detail: CaseDetail = await answer.json()
    change(detail)
    await route.fulfill({ response: answer, json: detail })
  })
}

/** Once nothing is on its way any more: an answer that is being changed while its page goes is nobody's to read. */
export async function close(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' })
  await page.context().close()
}

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
