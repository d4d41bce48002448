// How the tests run: files in parallel where there are processors to spare, no global state, a closing line that counts.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/repeatable.ts'],
    // nothing is asserted of time: whatever else the machine does, a test is only given up when it hangs
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/closingLine.ts'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
})
