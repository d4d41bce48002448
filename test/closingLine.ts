// A vitest reporter: counts per suite (the first folder under test/), then one closing line in plain words.
import { relative, sep } from 'node:path'
import type { TestModule } from 'vitest/node'

interface Count {
  passed: number
  failed: number
  skipped: number
}

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default class ClosingLine {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const suites = new Map<string, Count>()
    const total: Count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const path = relative(process.cwd(), module.moduleId).split(sep)
      const suite = path.length > 2 ? (path[1] ?? 'test') : 'test'
      const count = suites.get(suite) ?? { passed: 0, failed: 0, skipped: 0 }
      suites.set(suite, count)
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state]++
      }
    }
    for (const [suite, count] of [...suites].sort()) {
      for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key]
      console.log(`${suite.padEnd(16)} ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
    }
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  }
}
