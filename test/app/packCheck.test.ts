// npm run pack:check: a pack in plain words, contradictions with file and line, an exit code for scripts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { explainPack } from '../../src/case/policy/explain/sections.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'huiyin-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.js', 'src/packCheck.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const original = (name: string) => readFileSync(join(root, 'src/packs', `${name}.yaml`), 'utf8')
function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('what a pack says, in plain words', () => {
  test.each<[pack: string, sentences: string[]]>([
    [
      'lamborghini-4s',
      [
        'Somebody in danger: the service manager. Helped by the rescue line. Told: the general manager.',
        'First contact — all others: 30 minutes of opening time. What comes in at night is due the next morning.',
        'Resolved — a major case: 36 hours, day and night. It stops while we wait for the customer.',
        "A case with exposure in the media, a legal threat, an authority called in, several owners complaining together, a fleet owner or a VIP: the general manager. Also when somebody lower has it already. Helped by the service manager and the manufacturer's supervisor (for product quality or safety).",
        'At once, whatever the hour: a case with any of these: an accident; an injury; fire, smoke or a fuel leak: the general manager is told.',
        'The person the complaint is about never gets it, nor anybody of the same role or below.',
        'Whatever the opening hours, nothing is to be settled before the first contact is due.',
        'A clock warns after two thirds of its time. Told: who has it.',
        'Who has it is away and nobody stands in: the case climbs one level.',
        'Nothing is promised further ahead than 90 days.',
        'Of the times a text tells the customer, at most 3 become promises by themselves.',
        'Cases are reviewed weekly and monthly.',
        'A clock runs out: the case climbs one level. Told: who has it and the level above.',
        'The customer care agent: nothing; passes it on.',
        'The service advisor: a repair, an explanation, an apology and a discount up to 100.',
        'When a case comes in with exposure in the media: the general manager finds out which outlet it is and what was recorded, the same day.',
        'A major case also needs the improvement record: root cause, corrective and preventive measure.',
        'Last, the responsible person signs. Only then is it closed.',
      ],
    ],
    [
      'three-tier',
      [
        'Level 2: front desk supervisor, service manager, sales manager.',
        'Resolved — a case on level 2: 48 hours, day and night, from reaching the level. It stops while we wait for the customer.',
        'A survey follows on day 3 to 7.',
        'At least 95 % are resolved in time.',
      ],
    ],
    [
      'dealer-care-center',
      [
        'Handing a case over and handing it back are signed.',
        'The customer is not satisfied: it goes to the service director, and when they still are not: to the general manager.',
        "A score of 6 of 10 or less from the manufacturer's survey is itself a complaint; the manufacturer calls again on day 7.",
        'Nobody in the store file is service director: the general manager steps in.',
      ],
    ],
    [
      'hyundai-service',
      ['The front desk supervisor has nothing to do under these rules: no case and no task goes there.'],
    ],
    [
      'quality-8d',
      [
        "Cause analysed — a grumble or a complaint: 7 working days, from the customer's latest message. It stops while we wait for a test.",
        'The same problem again, with the same car and component within 365 days, is at least a major case.',
        'A complaint or a major case also needs an 8D report: team, problem, containment, root cause, corrective action, verification, prevention, closure.',
      ],
    ],
  ])('%s', (name, sentences) => {
    const { pack, directory } = loadRules({ pack: name })
    const lines = explainPack(pack, directory).flatMap(section => section.lines)
    for (const sentence of sentences) expect(lines).toContain(sentence)
  })
})

describe('pack:check', () => {
  test('a sound pack ends well', () => {
    const { status, stdout } = check('hyundai-service')
    expect(stdout).toContain('Who may grant what')
    expect(stdout).toMatch(/No contradictions\.\n$/)
    expect(status).toBe(0)
  })
  test('contradictions are told with file and line, after the explanation', () => {
    const text = original('three-tier').replace(
      '  - id: front-line\n',
      '  - id: late\n    when: { severity: [major], source: [phone] }\n    owner: serviceManager\n  - id: front-line\n',
    )
    const line = text.slice(0, text.indexOf('- id: late')).split('\n').length
    const { status, stdout } = check(written('three.yaml', text))
    expect(stdout).toContain('How a case is closed')
    expect(stdout).toContain('One contradiction:')
    expect(stdout).toContain(
      `three.yaml:${line}: routing[9]: never reached: the rule "major" before it takes every case of it`,
    )
    expect(status).toBe(1)
  })
  test('a role without people, by the store file', () => {
    const store = original('demo-store')
      .split('\n')
      .filter(line => !line.includes('role: rescueLine'))
      .join('\n')
    const { status, stdout } = check('lamborghini-4s', '--store', written('store.yaml', store))
    expect(stdout).toMatch(
      /lamborghini-4s\.yaml:\d+: routing\[0\]\.assist\[0\]: nobody in the store file is rescueLine, and nobody above steps in/,
    )
    expect(status).toBe(1)
  })
  test.each<[what: string, args: string[], said: RegExp]>([
    [
      'a wrong shape',
      [written('shape.yaml', original('three-tier').replace('warnAt:', 'warnsAt:'))],
      /shape\.yaml:\d+: warnsAt: is unknown here/,
    ],
    ['no such pack', ['nothing-like-it'], /there is no pack "nothing-like-it"; there are dealer-care-center, /],
    ['no pack named', [], /^Usage: npm run pack:check/],
    ['an unknown option', ['three-tier', '--shop', 'x'], /Unknown option '--shop'/],
  ])('%s', (_, args, said) => {
    const { status, stdout, stderr } = check(...args)
    expect(stdout + stderr).toMatch(said)
    expect(status).toBe(1)
  })
})
