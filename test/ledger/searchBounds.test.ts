// Whatever somebody writes, indexing it is bounded work: counted here in blocks of AES, words and parts, not in time.
import * as crypto from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Engine } from '../../src/ledger/engine.ts'
import type { Db } from '../../src/ledger/schema.ts'
import { createSearchIndex } from '../../src/ledger/searchIndex.ts'
import { createSearchWords } from '../../src/ledger/searchText.ts'
import { change, note, only } from './samples.ts'
import { sqliteStore } from './store.ts'

/** blocks of AES that words were coded by, one for each letter; everything else is sealed by GCM */
const aes = vi.hoisted(() => ({ blocks: 0 }))
vi.mock('node:crypto', async original => {
  const real = await original<typeof crypto>()
  const createCipheriv = new Proxy(real.createCipheriv, {
    apply(target, self, args: unknown[]) {
      const cipher = Reflect.apply(target, self, args) as crypto.Cipheriv
      if (!/cbc|ecb/.test(String(args[0]))) return cipher
      const update = cipher.update.bind(cipher) as (data: Buffer) => Buffer
      return Object.assign(cipher, {
        update(data: Buffer) {
          aes.blocks += data.length / 16
          return update(data)
        },
      })
    },
  })
  return { ...real, createCipheriv }
})

let seed = 1
const draw = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}
const drawn = (length: number, signs: string) => Array.from({ length }, () => signs[draw(signs.length)]).join('')
const letters = 'abcdefghjklmnprstuvwxyz'
const han = () => String.fromCodePoint(0x4e00 + draw(20_000))
const adversaries = {
  'long words with a digit': () => `${drawn(30, letters)}7`,
  'short words with a digit': () => `${drawn(4, letters)}7`,
  'chassis numbers': () => `${drawn(16, `${letters}0123456789`)}7`,
  'phone numbers': () => `1${drawn(19, '0123456789')}`,
  plates: () => `沪A${drawn(5, '0123456789')}`,
  'Chinese without a pause': () => Array.from({ length: 900 }, han).join(''),
  'single characters': () => `${han()},`,
  'characters that stand for eighteen': () => '\ufdfa',
  'letters with many accents': () => `e${'\u0301'.repeat(500)}`,
}
const filled = (make: () => string, length: number) => {
  let text = ''
  while (text.length < length) text += `${make()} `
  return text.slice(0, length)
}
const words = () => createSearchWords(crypto.createSecretKey(crypto.randomBytes(32)))
const wordsOf = (text: string) => text.split(' ').length
beforeEach(() => {
  aes.blocks = 0
})

const mostBlocks = 12_000
const mostWords = 7_000

describe('an adversarial text', () => {
  test.each(Object.entries(adversaries))('of %s', (_, make) => {
    const search = words()
    const text = filled(make, 20_000)
    const runs = search.runs(text)
    expect(runs.length).toBeLessThanOrEqual(400)
    expect(runs.join('').length).toBeLessThanOrEqual(7_000)
    expect(wordsOf(search.index(runs))).toBeLessThanOrEqual(mostWords)
    expect(aes.blocks).toBeLessThanOrEqual(mostBlocks)
    aes.blocks = 0
    search.index(runs)
    // what was just coded is remembered
    expect(aes.blocks).toBe(0)
    expect(search.runs(text.repeat(50))).toEqual(runs)
  })

  test('typed as a search', () => {
    const search = words()
    for (const make of Object.values(adversaries)) {
      aes.blocks = 0
      const terms = search.query(filled(make, 20_000)) ?? []
      expect(terms.length).toBeLessThanOrEqual(16)
      for (const it of terms) expect('phrase' in it ? it.phrase.length : 1).toBeLessThanOrEqual(64)
      expect(aes.blocks).toBeLessThanOrEqual(6_000)
    }
  })

  test('committed and committed again costs once', async () => {
    const store = await sqliteStore()
    const ledger = await store.open()
    const text = filled(adversaries['phone numbers'], 20_000)
    aes.blocks = 0
    await ledger.commit(only(change('HY-1', 0, [note('x')], { searchText: text })))
    expect(aes.blocks).toBeLessThanOrEqual(mostBlocks)
    expect(aes.blocks).toBeGreaterThan(300)
    aes.blocks = 0
    await ledger.commit(only(change('HY-1', 1, [note('x')], { searchText: `${text} and more` })))
    expect(aes.blocks).toBe(0)
    await store.destroy()
  })
})

describe('words with endings', () => {
  const endsIn = (text: string, ending: string) => {
    const search = words()
    const [term] = search.query(ending) ?? []
    const [, asEnding = 'none'] = term && 'beginnings' in term ? term.beginnings : []
    const indexed = search.index(search.runs(text)).split(' ')
    return indexed.some(it => it.startsWith(asEnding))
  }
  test.each([
    ['13800138000', '8000'],
    ['138 0013 8000', '0138000'],
    ['021-12345678', '5678'],
    ['沪A8K621', '8K621'],
    ['沪A·12345', '2345'],
    ['粤B D12345', '12345'],
    ['LSVAA4182E2123456', '123456'],
    ['HY-20261122-0007', '0007'],
  ])('%s by %s', (text, ending) => expect(endsIn(text, ending)).toBe(true))
  test.each([
    ['verylongwordwithadigit7', 'digit7'],
    ['12345', '2345'],
    ['pneumonoultra1', 'ultra1'],
    ['abcdefgh', 'efgh'],
  ])('%s not by %s', (text, ending) => expect(endsIn(text, ending)).toBe(false))

  test('the first ones of a case, and the rest still by their beginning', () => {
    const search = words()
    const numbers = Array.from({ length: 60 }, (_, at) => `139${String(at).padStart(8, '0')}`)
    const runs = search.runs(numbers.join(' '))
    expect(runs).toHaveLength(60)
    expect(wordsOf(search.index(runs))).toBe(24 * 8 + 36)
  })
})

describe('a text that changes', () => {
  const key = crypto.createSecretKey(crypto.randomBytes(32))
  const tx = {} as Db
  let written: { added: number; removed: number }
  /** the index as the engine would have it: part → words */
  let there: Map<number, string>
  const engine = {
    search: {
      async add(_: Db, __: number, part: number, text: string) {
        expect(there.has(part)).toBe(false)
        there.set(part, text)
        written.added += wordsOf(text)
      },
      async remove(_: Db, __: number, part: number, text: string) {
        expect(there.get(part)).toBe(text)
        there.delete(part)
        written.removed += wordsOf(text)
      },
    },
  } as unknown as Engine
  const search = words()
  const index = createSearchIndex(engine, search)
  let kept: Uint8Array | null
  async function write(text: string): Promise<{ added: number; removed: number }> {
    written = { added: 0, removed: 0 }
    const plan = index.plan('HY-1', key, kept, text)
    await index.carryOut(tx, 1, plan)
    kept = plan.sealed
    const inIndex = [...there.values()].flatMap(it => it.split(' ')).toSorted()
    expect(inIndex).toEqual(
      search
        .runs(text)
        .flatMap(it => search.index([it]).split(' '))
        .toSorted(),
    )
    return written
  }
  beforeEach(() => {
    there = new Map()
    kept = null
  })
  afterEach(() => expect(Math.max(0, ...there.keys())).toBeLessThan(1024))

  test('one word gone takes only its part out', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `w${drawn(6, letters)}${at % 2 ? 'a' : 'b'}`)
    expect((await write(many.join(' '))).removed).toBe(0)
    const less = many.filter((_, at) => at !== 150)
    expect(await write(less.join(' '))).toEqual({ added: 23, removed: 24 })
    expect(await write(`${less.join(' ')} again`)).toEqual({ added: 1, removed: 0 })
    expect(await write(`${less.join(' ')} again`)).toEqual({ added: 0, removed: 0 })
  })

  test('growing turn by turn it is never taken out as a whole', async () => {
    const many: string[] = []
    for (let at = 0; at < 380; at++) {
      many.push(`w${drawn(8, letters)}`)
      const { added, removed } = await write(many.join(' '))
      expect(added).toBeLessThanOrEqual(24)
      expect(removed).toBeLessThanOrEqual(24)
    }
    expect(there.size).toBe(40)
  })

  test('to nothing leaves nothing', async () => {
    await write(filled(adversaries['phone numbers'], 20_000))
    await write('短')
    expect(there.size).toBe(1)
    await write('')
    expect(there.size).toBe(0)
    expect(kept).toBeNull()
  })

  test('at random, the index has the words of the text and no others', async () => {
    for (let at = 0; at < 60; at++) {
      const text = Array.from({ length: draw(60) }, () => (draw(3) ? `w${draw(90)}` : `1390000${draw(40)}`)).join(' ')
      await write(text)
    }
  })
})
