// What the eval says of a folder that holds nothing to measure on, or not all of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'huiyin-eval-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const run = (...more: string[]) =>
  spawnSync(process.execPath, ['src/start.js', 'test/eval/eval.ts', ...more], { encoding: 'utf8' })

it('a folder without any known file is refused by name', () => {
  for (const empty of [dir, join(dir, 'nowhere')]) {
    const { status, stdout, stderr } = run('--data', empty)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim()).toContain(`${empty} holds none of`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})

it('figures of files that are not there are left out, and that is said', () => {
  writeFileSync(join(dir, 'zh-forum-negatives.jsonl'), `${JSON.stringify({ id: '1', text: '今天天气不错' })}\n`)
  const { status, stdout, stderr } = run('--data', dir, '--only', 'forum', '--json')
  expect(status).toBe(0)
  expect(stderr).toContain('zh-complaints.jsonl')
  expect(stderr).not.toContain('zh-forum-negatives.jsonl')
  expect(JSON.parse(stdout).figures).toHaveLength(2)
  const complaint = { text: '变速箱异响', category: '传动系', weak_safety: 'none' }
  const rows = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id: String(id), ...complaint }))
  writeFileSync(join(dir, 'zh-complaints.jsonl'), rows.join('\n'))
  const other = run('--data', dir, '--only', 'zhC')
  expect(other.status).toBe(0)
  expect(other.stdout).toContain('zhCritical.falseHits')
  expect(other.stdout).not.toMatch(/zhCritical.recall|zhComponent|zhCategory/)
})
