// The desk's page as files: all served, nothing from elsewhere, no inline script, and no way for a customer's text to become markup.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseStatuses } from '../../src/app/caseShapes.ts'
import { clockChanges } from '../../src/case/clock.ts'
import { clockNames, waitingKinds } from '../../src/case/clockNames.ts'
import { refusalCodes } from '../../src/case/commands.ts'
import { factSlots } from '../../src/case/facts.ts'
import { dropReasons, escalationTriggers, liableParties, linkKinds, toldAbouts } from '../../src/case/handling.ts'
import { closingSteps } from '../../src/case/policy/pack/ending.ts'
import { clauseIds, effects } from '../../src/case/policy/threeGuarantees/clauses.ts'
import { followIds } from '../../src/case/policy/threeGuarantees/follows.ts'
import { needNames } from '../../src/case/policy/threeGuarantees/terms.ts'
import { findingKinds } from '../../src/case/policy/wordingRules.ts'
import { eightDSteps, taskKinds } from '../../src/case/taskKinds.ts'
import { suggestionReasons } from '../../src/case/views/duplicates.ts'
import {
  categories,
  components,
  demandKind,
  roles,
  severityLevels,
  signals,
  slots,
  source,
} from '../../src/case/vocabulary.ts'
import { staffCommandTypes } from '../../src/desk/commandBody.ts'
import { en } from '../../src/desk/console/page/textsEn.ts'
import { zh } from '../../src/desk/console/page/textsZh.ts'
import { warrantyTexts } from '../../src/desk/console/page/warrantyTexts.ts'
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts'

const folder = new URL('../../src/desk/console/page/', import.meta.url)
const files = readdirSync(folder)
const modules = files.filter(name => name.endsWith('.ts'))
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')

let desk: FakeDesk
beforeAll(async () => {
  desk = await startFakeDesk()
})
afterAll(() => desk.stop())

describe('what is served', () => {
  it.each(['/desk', '/desk/in'])('%s is a page under a strict policy', async path => {
    const response = await fetch(desk.base + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    const page = await response.text()
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/)
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1] as string)
    for (const link of links) expect((await fetch(desk.base + link)).status, link).toBe(200)
  })

  it.each(modules)('%s comes as JavaScript and finds what it imports', async name => {
    const response = await fetch(`${desk.base}/desk/page/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    const script = await response.text()
    expect(script).not.toMatch(/^\s*(interface|import type|export type)\b/m)
    const imported = [...script.matchAll(/from '([^']+)'/g)].map(match => match[1] as string)
    for (const one of imported) {
      expect(one).toMatch(/^\.\/\w+\.ts$/)
      expect(modules).toContain(one.slice(2))
    }
  })

  it('answers 304 while nothing changes', async () => {
    const address = `${desk.base}/desk/page/desk.css`
    const etag = (await fetch(address)).headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('gives out nothing beside its list', async () => {
    for (const path of ['/desk/page/../ports.ts', '/desk/page/%2e%2e/ports.ts', '/desk/page/nothing.ts'])
      expect((await fetch(desk.base + path)).status).toBe(404)
  })
})

it.each(modules)('%s never parses text as markup or code', name => {
  expect(textOf(name)).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|\beval\b|new Function/,
  )
})

describe('words', () => {
  it.each<[keyof typeof zh, readonly string[]]>([
    ['severity', severityLevels],
    ['status', caseStatuses],
    ['category', categories],
    ['role', roles],
    ['signal', signals],
    ['component', components],
    ['clock', clockNames],
    ['clockChange', clockChanges],
    ['waiting', waitingKinds],
    ['source', source.options],
    ['slot', [...slots, ...factSlots]],
    ['refusals', refusalCodes],
    ['wordingKinds', findingKinds],
    ['actions', staffCommandTypes],
    ['steps', [...closingSteps, 'longTermMeasure']],
    ['trigger', escalationTriggers],
    ['about', toldAbouts],
    ['linkKind', linkKinds],
    ['dropReason', dropReasons],
    ['alike', suggestionReasons],
    ['liableParty', liableParties],
    ['task', taskKinds],
    ['eightD', eightDSteps],
    ['demand', demandKind.options],
  ])('name every %s in both languages', (group, codes) => {
    for (const table of [zh, en]) expect(Object.keys(table[group])).toEqual(expect.arrayContaining([...codes]))
  })
  it.each(Object.values(warrantyTexts))('name every clause, effect and proof of the screening: $title', table => {
    expect(Object.keys(table.clause)).toEqual(expect.arrayContaining([...clauseIds, ...followIds]))
    expect(Object.keys(table.effect)).toEqual(expect.arrayContaining([...effects]))
    const proofs = needNames.filter(need => need.startsWith('proof.'))
    expect(Object.keys(table.need).sort()).toEqual([...proofs].sort())
    for (const need of needNames.filter(each => !proofs.includes(each))) expect(Object.keys(zh.slot)).toContain(need)
  })
  it('leave nothing blank', () => {
    const blanks = (table: object, path = ''): string[] =>
      Object.entries(table).flatMap(([key, value]) =>
        typeof value === 'object' ? blanks(value, `${path}${key}.`) : value === '' ? [`${path}${key}`] : [],
      )
    expect(blanks(zh)).toEqual([])
    expect(blanks(en)).toEqual(['due.before'])
  })
})
