// The house rules on imports, held against the real graph. Each rule says why and how to mend it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'

const outside =
  '^(src/(app|ledger|coordination|understanding|channels|desk|track|http|compose|main|config|log|ids)|dialogs)'

/** One row a rule: who may not import what. */
const forbidden: IForbiddenRuleType[] = [
  {
    name: 'case-is-pure',
    comment: 'The core knows nothing of the outside: pass what it needs as a parameter.',
    from: { path: '^src/case/' },
    to: { path: outside },
  },
  {
    name: 'case-needs-only-zod',
    comment: 'The core is plain TypeScript and zod: no I/O, no other package.',
    from: { path: '^src/case/' },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/zod' },
  },
  {
    name: 'app-knows-only-the-core',
    comment: 'Use cases speak to the outside through app/ports.ts; name what you need there.',
    from: { path: '^src/app/' },
    to: { path: '^(src/(ledger|coordination|understanding|channels|desk|track|http|compose|main|config)|dialogs)' },
  },
  ...['ledger', 'coordination', 'understanding', 'desk', 'track', 'seed'].map(room => ({
    name: `${room}-keeps-to-itself`,
    comment:
      'Rooms at the edge know the core, the ports and HTTP, not each other. What two share belongs in app/ports.ts.',
    from: { path: `^src/${room}/` },
    to: {
      path: `^(src/(ledger|coordination|understanding|channels|desk|track|compose|main|config)|dialogs)`,
      pathNot: `^src/${room}/`,
    },
  })),
  {
    name: 'channels-keep-to-themselves',
    comment: 'A channel knows the core, the ports and HTTP. It never decides what is said: that is dialogs/.',
    from: { path: '^src/channels/' },
    to: { path: '^(src/(ledger|coordination|understanding|desk|track|compose|main|config)|dialogs)' },
  },
  {
    name: 'one-channel-does-not-know-another',
    comment: 'What two channels share lies beside their folders in src/channels.',
    from: { path: '^src/channels/([^/]+)/' },
    to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/($1|uploads)/' },
  },
  {
    name: 'wechat-double-stands-apart',
    comment:
      'It judges the channel, so it takes only signatures and the reader of XML from there, which tests replace or hold to vectors.',
    from: { path: '^src/wechatDouble/' },
    to: { path: '^(src|dialogs)/', pathNot: '^src/(wechatDouble/|channels/wechat/(crypto|readXml))' },
  },
  {
    name: 'nobody-needs-the-wechat-double',
    comment: 'The product runs against WeChat: only the simulator and tests play it.',
    from: { path: '^(src|dialogs)/', pathNot: '^src/(wechatDouble/|wechatSimulate)' },
    to: { path: '^src/wechatDouble/' },
  },
  {
    name: 'http-knows-no-room',
    comment: 'The HTTP foundation serves every room and knows none.',
    from: { path: '^src/http/' },
    to: { path: '^(src/(app|case|ledger|coordination|understanding|channels|desk|track|compose|main|config)|dialogs)' },
  },
  {
    name: 'dialogs-know-the-core-and-the-ports',
    comment: 'A dialogue is pure: reading and case in, words and commands out.',
    from: { path: '^dialogs/' },
    to: { path: '^src/(ledger|coordination|understanding|channels|desk|track|http|compose|main|config|log|ids)' },
  },
  {
    name: 'only-the-root-composes',
    comment: 'src never imports dialogs, and nobody imports the root, except src/compose.ts.',
    from: { path: '^src/', pathNot: '^src/(compose|main|start|deskLink)' },
    to: { path: '^(dialogs/|src/(compose|main))' },
  },
  {
    name: 'botbuilder-in-its-channel',
    comment: 'Bot Framework is archived upstream: keep it inside channels/botFramework so that a move stays small.',
    from: { pathNot: '^(src/channels/botFramework/|test/)' },
    to: { path: '^node_modules/(botbuilder|botframework-(connector|schema|streaming))' },
  },
  {
    name: 'sqlite-in-one-file',
    comment: 'Only ledger/sqlite.ts knows the engine; everything else goes through Kysely.',
    from: { pathNot: '^(src/ledger/sqlite\\.ts|test/)' },
    to: { path: '^node_modules/better-sqlite3' },
  },
  {
    name: 'azure-in-its-folder',
    comment: 'The cloud is one reader behind a port: its package stays inside understanding/azure.',
    from: { pathNot: '^(src/understanding/azure/|test/)' },
    to: { path: '^node_modules/@azure/ai-language-text' },
  },
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one, or lack a third.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.split('/').includes('page'))
    .map(entry => join(entry.parentPath, entry.name))

describe('imports', () => {
  let result: ICruiseResult
  beforeAll(async () => {
    const { output } = await cruise(
      ['src', 'dialogs'],
      {
        ruleSet: { forbidden },
        validate: true,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '/page/' },
        tsPreCompilationDeps: true,
      },
      { extensions: ['.ts', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    )
    result = output as ICruiseResult
  }, 120_000)

  it('sees the real graph', () => {
    expect(result.summary.totalCruised).toBeGreaterThan(100)
    const names = result.modules.map(each => each.source)
    expect(names).toContain('src/case/decide.ts')
    expect(
      result.modules
        .find(each => each.source === 'src/ledger/sqlite.ts')
        ?.dependencies.map(each => each.resolved)
        .join(),
    ).toContain('better-sqlite3')
  })

  it.each(forbidden.map(rule => [rule.name, rule.comment] as const))('%s: %s', name => {
    const broken = result.summary.violations.filter(each => each.rule.name === name)
    expect(broken.map(each => `${each.from} → ${each.to}`)).toEqual([])
  })
})

describe('purity', () => {
  const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes|process\.env/
  it.each([...filesUnder('src/case'), ...filesUnder('dialogs')])(
    '%s takes time, ids and chance as parameters',
    file => {
      const lines = readFileSync(file, 'utf8').split('\n')
      expect(lines.filter(line => impure.test(line) && !line.trimStart().startsWith('//'))).toEqual([])
    },
  )
  it('process.env is read in config.ts only', () => {
    const readers = filesUnder('src').filter(file => readFileSync(file, 'utf8').includes('process.env'))
    expect(readers).toEqual(['src/config.ts'])
  })
})

describe('files', () => {
  const all = [...filesUnder('src'), ...filesUnder('dialogs')]
  it.each(all)('%s says on its first line what it is for', file => {
    expect(readFileSync(file, 'utf8').split('\n')[0]).toMatch(/^\/\/ \S.{20,}/)
  })
  it.each(all)('%s has a name of the field', file => {
    expect(file).not.toMatch(/(^|\/)(utils?|helpers?|common|misc|manager|service|base)\.ts$/i)
  })
  it('none exports a default', () => {
    expect(all.filter(file => /^export default/m.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
