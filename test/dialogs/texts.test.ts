// The texts as data: same parameters in every language, several different wordings, nothing that is never said.
import { describe, expect, test } from 'vitest'
import { textTables } from '../../dialogs/speak.ts'
import { type TextKey, zhCN } from '../../dialogs/text/zh-CN.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { checkWording, nothingDecided } from '../../src/case/policy/wording.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { scriptsOf } from '../../src/understanding/fold.ts'

const keys = Object.keys(zhCN.says) as TextKey[]
const all = (language: Language) => keys.flatMap(key => textTables[language].says[key].map(text => ({ key, text })))

const names = (template: string) => new Set([...template.matchAll(/\{(\w+)\}/g)].map(match => match[1]))
const bare = (template: string) => template.replace(/\[[^\]]*\]/g, '')

const { wording } = loadRules({ pack: 'lamborghini-4s' })
/** What is put in by the code: neutral words of the right kind. */
const neutral: Record<Language, Record<string, string>> = {
  'zh-CN': { when: '在今天16:00前', who: '服务经理周敏', what: '称呼', place: '停车场' },
  'zh-TW': { when: '在今天下午 4:00 前', who: '服務廠經理周敏', what: '稱呼', place: '停車場' },
  en: { when: 'by 16:00 today', who: 'service manager Zhou Min', what: 'name', place: 'the car park' },
}
const shown = (template: string, language: Language) =>
  template.replace(/[[\]]/g, '').replace(/\{(\w+)\}/g, (_, name: string) => neutral[language][name] ?? 'A1')
/** One speaks for the house, never for oneself. */
const alone: Record<Language, RegExp> = { 'zh-CN': /我(?!们)/, 'zh-TW': /我(?!們)/, en: /\bI\b(?! agree)/ }

describe.each(['zh-CN', 'zh-TW', 'en'] as const)('%s', language => {
  test('has at least two different wordings for every key', () => {
    for (const key of keys) {
      const wordings = textTables[language].says[key]
      expect(wordings.length, key).toBeGreaterThanOrEqual(2)
      expect(new Set(wordings).size, key).toBe(wordings.length)
    }
  })

  test('implies no rescue vehicle on its way: nobody knows whether one was sent', () => {
    const implied =
      /走到哪|到了哪|到哪[了儿裡]|救援走到|照常过去|照常過去|how far away|where the rescue|where they are|still coming/i
    for (const key of ['rescue.coming', 'rescue.overdue', 'danger.next', 'danger.askSafe'] as const)
      for (const text of textTables[language].says[key]) expect(text, key).not.toMatch(implied)
    for (const text of textTables[language].says['rescue.coming'])
      expect(text).toMatch(/派车|派車|派出来|来不来|會不會|whether/i)
  })

  test('tells whoever waits for rescue to keep out of the traffic', () => {
    for (const text of textTables[language].says['rescue.coming']) expect(text).toMatch(/车流|车道|車流|車道|traffic/)
  })

  test('gives a number to ring without saying that it is answered now: the number says when it is', () => {
    const claims =
      /随时|隨時|马上有人|馬上有人|找得?到人|有人接|昼夜|at once|any time|at any hour|right away|immediately|reaches us|is answered/i
    for (const { key, text } of all(language).filter(each => each.text.includes('{phone}')))
      expect(claims.test(text), `${key}: ${text}`).toBe(false)
  })

  test('says no sentence under two keys', () => {
    const seen = new Map<string, string>()
    for (const { key, text } of all(language)) {
      expect(seen.get(text) ?? key, text).toBe(key)
      seen.set(text, key)
    }
  })

  test('never says what is never said', () => {
    // The times come from running clocks: being in touch by then is a duty, not a promise.
    const found = all(language).flatMap(({ key, text }) =>
      checkWording(shown(text, language), { rules: wording, decided: nothingDecided }).flatMap(
        ({ rule, about, evidence }) => (about === 'contact' ? [] : [`${key}: ${rule} “${evidence}” in ${text}`]),
      ),
    )
    expect(found).toEqual([])
  })

  test('speaks for the house', () => {
    for (const { key, text } of all(language)) expect(text, key).not.toMatch(alone[language])
  })

  test('takes the same parameters as the mainland texts', () => {
    for (const key of keys) {
      const known = new Set([...textTables['zh-CN'].says[key].flatMap(text => [...names(text)])])
      const needed = new Set([...textTables['zh-CN'].says[key].flatMap(text => [...names(bare(text))])])
      for (const text of textTables[language].says[key]) {
        for (const name of names(text)) expect(known, `${key}: ${text}`).toContain(name)
        for (const name of names(bare(text)))
          if (name !== 'name' && name !== 'alerted') expect(needed, `${key}: ${text}`).toContain(name)
      }
    }
    for (const [key, text] of Object.entries(zhCN.labels)) {
      const other = textTables[language].labels[key as keyof typeof zhCN.labels]
      if (!key.startsWith('time.')) expect(names(other), key).toEqual(names(text))
    }
  })
})

test('handing over always names the person, the number and a time', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const)
    for (const { key, text } of all(language)) {
      if (!key.startsWith('handOff.')) continue
      expect(text, key).toContain(key === 'handOff.danger' ? '{alerted}' : '{who}')
      expect(text, key).toContain('{caseId}')
      if (key !== 'handOff.danger') expect(text, key).toContain('{when}')
    }
})

/** Written so in Taiwan too, though the reader's table takes them for simplified. */
const bothScripts = /[查真即私核表扇教凌逾]/g

test('each script stays in its language', () => {
  for (const { text } of all('zh-TW')) expect(scriptsOf(text.replace(bothScripts, '')).simplified, text).toBe(0)
  for (const { text } of all('zh-CN')) expect(scriptsOf(text).traditional, text).toBe(0)
  for (const { text } of all('en')) expect(text).not.toMatch(/\p{Script=Han}/u)
})

/** said after the advice, not instead of it */
const short = [
  'danger.askSafe',
  'danger.correctHow',
  'danger.doctor',
  'danger.getOut',
  'danger.movesAgain',
  'danger.passed',
  'danger.placed',
  'danger.again',
  'danger.callYes',
  'danger.ifEver',
  'danger.moving',
  'danger.next',
  'danger.numbers',
  'danger.stopped',
]

/** Somebody is shut in, or lies in the air already. */
const besideSomebody = ['danger.lockedOther', 'danger.breakNow', 'danger.stayBy', 'danger.air']
test('whoever stands by somebody shut in is not sent away from them', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const)
    for (const key of ['danger.lockedOther', 'danger.breakNow', 'danger.stayBy'] as const)
      for (const text of textTables[language].says[key]) {
        expect(text, key).not.toMatch(
          /撤离|撤離|远离车|遠離車|离车远|離車遠|护栏|護欄|clear of the car|away from (?:it|the car)/,
        )
        expect(text, key).toMatch(/窗|window|门|do as we wrote|照前面/)
      }
})

test('the advice for every danger tells to get away and whom to call', () => {
  for (const { key, text } of all('zh-CN')) {
    if (!key.startsWith('danger.') || [...short, ...besideSomebody, 'danger.more', 'danger.stay'].includes(key))
      continue
    expect(text.split('\n').length, key).toBe(2)
    expect(text, key).toMatch(/撤离|下车|离开车|离车/)
    expect(text, key).toMatch(/远离|护栏|安全/)
    expect(text, key).toMatch(/\{(police|fire|ambulance)\}/)
  }
})

test('whoever has the case is one of ours, and only what is grave is never shortened, in English', () => {
  for (const { key, text } of all('en')) {
    expect(text.replace(/\bour \{who\}/gi, ''), key).not.toContain('{who}')
    if (/^(?:danger|rescue)\./.test(key)) expect(text, key).not.toMatch(/\w'(?:t|re|ll|ve|s|m|d)\b/)
  }
})

/** Feelings first: whatever it is about, the first answer says sorry for the trouble, and admits nothing. */
const sorry: Record<Language, RegExp> = {
  'zh-CN': /抱歉|对不起|不好意思|过意不去|道个歉|添麻烦|费心|受累/,
  'zh-TW': /抱歉|對不起|不好意思|過意不去|道歉|添麻煩|費心|受累|辛苦/,
  en: /\bsorry\b|apolog|regret/i,
}
test.each(['zh-CN', 'zh-TW', 'en'] as const)('soothing says sorry in %s', language => {
  for (const { key, text } of all(language))
    if (key.startsWith('soothe.') && key !== 'soothe.again' && key !== 'soothe.leaveParked')
      expect(text, key).toMatch(sorry[language])
})

test('nobody is said to have been called away, to have said what they did not, or to need the car by a time they did not name', () => {
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const { says } = textTables[language]
    for (const text of says['live.left']) expect(text).not.toMatch(/临时|臨時|有事|called away|had to leave/)
    for (const text of says['follow.resigned']) expect(text).not.toMatch(/算了|giving up/i)
    for (const text of says['status.need']) expect(text).not.toMatch(/时间|時間|什么时候|什麼時候|急|\bwhen\b/)
  }
})

test('what was told is passed on, and what comes next is told, in words people use', () => {
  const { says } = textTables.en
  for (const text of says['joined.objects']) expect(text).not.toMatch(/nobody answers/)
  for (const text of says['after.okNews']) expect(text).not.toMatch(/is told to you/)
  for (const text of textTables['zh-TW'].says['joined.objects']) expect(text).not.toMatch(/原話轉達\{/)
  for (const text of textTables['zh-TW'].says['after.okNews']) expect(text).not.toMatch(/辦到下一步/)
})
