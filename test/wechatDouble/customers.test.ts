// Written customers, played through the double against the real server: they hold, and what does not hold is said.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playFile } from '../../src/wechatDouble/customers/fromFile.ts'
import { deskToken } from '../support/server.ts'
import { openWeChat, type WeChatStage } from '../support/wechat.ts'

const file = new URL('customers.yaml', import.meta.url).pathname
const written = [...readFileSync(file, 'utf8').matchAll(/^- id: (\S+)$/gm)].map(([, id = '']) => id)

let stage: WeChatStage
beforeAll(async () => {
  stage = await openWeChat()
})
afterAll(() => stage.close())

async function played(options: { file?: string; only?: string; answers?: string; show?: boolean } = {}) {
  const lines: string[] = []
  const { base } = stage.server
  const given = { file, base, deskToken, staffId: 'songtao', answers: 'tap', show: false, ...options }
  const allHeld = await playFile(stage.double, { ...given, print: line => void lines.push(line) })
  return { lines, allHeld }
}

describe('customers of a file', () => {
  it('all hold, whatever their business', async () => {
    const { lines, allHeld } = await played()
    expect(lines.filter(line => !line.startsWith('held'))).toEqual([`${written.length} of ${written.length} held`])
    expect(allHeld).toBe(true)
    expect(written.length).toBeGreaterThanOrEqual(6)
  }, 120_000)

  it.each([
    ['tap', /^\(taps\) 滨江店$/],
    ['number', /^\d$/],
    ['text', /^滨江店$/],
  ])('answer a menu by %s', async (answers, answer) => {
    const { lines, allHeld } = await played({ only: 'tells-most-at-once', answers, show: true })
    expect([allHeld, lines.at(-1)]).toEqual([true, '1 of 1 held'])
    const said = lines.flatMap(line => (line.startsWith('customer ▸ ') ? [line.slice('customer ▸ '.length)] : []))
    expect(said).toContainEqual(expect.stringMatching(answer))
  })

  it('are printed with what they said and saw, and every expectation', async () => {
    const { lines } = await played({ only: 'shows-it-and-is-gone', show: true })
    expect(lines).toContain('customer ▸ 新车的漆面起泡了，才三个月')
    expect(lines.join('\n')).toMatch(
      /account ▸ .*\n[\s\S]*held {2}shows-it-and-is-gone {2}HY-\d{8}-\d{4}\n {6}held {2}registered: true/,
    )
  })

  it('are told apart from those whose expectations do not hold', async () => {
    const wrong = new URL('customersNotHeld.yaml', import.meta.url).pathname
    const { lines, allHeld } = await played({ file: wrong })
    expect(allHeld).toBe(false)
    const text = lines.join('\n')
    expect(text).toMatch(/^not {3}expects-another-car {2}HY-/m)
    expect(text).toContain('vehicle.model: "卡罗拉", but it is "飞度"')
    expect(text).toMatch(/not {3}asked for customer\.phone, which was told already/)
    expect(text).toMatch(/not {3}wants-a-case-of-nothing\n {6}not {3}registered: true, but it is false/)
    expect(text).toMatch(/not {3}not in en: /)
    expect(lines.at(-1)).toBe('0 of 3 held')
  }, 60_000)

  it('are refused by name when they are not there', async () => {
    await expect(played({ only: 'nobody' })).rejects.toThrow('no scenario nobody')
    await expect(played({ answers: 'shout' })).rejects.toThrow('tap, number, text')
  })
})
