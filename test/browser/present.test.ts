// CI says when a machine has a browser; then nothing may be skipped for want of one.
import { expect, it } from 'vitest'
import { findChromium } from './browser.ts'

it('finds the browser of a machine that has one', () => {
  if (process.env.HUIYIN_REQUIRE_BROWSER) expect(findChromium()).toBeDefined()
})
