// Who heard of a danger: the rescue line is named as told only where somebody of the roster answers for it; its number is given always.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import { startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const { directory } = rules
const rescuer: StaffMember = { ...(directory.staff[0] as StaffMember), id: 'jin', name: '金山', role: 'rescueLine' }
const staffed = { ...rules, directory: { ...directory, staff: [...directory.staff, rescuer] } }

const spoken = [
  ['zh-CN', ['引擎盖冒烟了!!我在沪昆高速上', '嘉兴服务区过去大概3公里', '13588880001', '烟更大了'], '救援专线和'],
  ['zh-TW', ['引擎蓋冒煙了!!我在國道一號上', '林口交流道過去大概3公里', '13588880001', '煙更大了'], '救援專線和'],
  [
    'en',
    ['There is smoke coming from the hood right now, I am on the G60', 'near exit 12', '13588880001', 'more smoke'],
    'our rescue line and our ',
  ],
] as const

describe.each(spoken)('%s', (locale, messages, named) => {
  // each wording of a text comes round as conversations differ
  test.each(['a', 'b', 'c', 'd', 'e', 'f'])('%s', conversationId => {
    const talk = (given: typeof rules) => {
      const play = startPlay({ rules: given, conversationId, locale })
      play.open()
      const said = messages.map(each =>
        play
          .customer(each)
          .map(({ text }) => text)
          .join('\n'),
      )
      return { said, tasks: play.current()?.tasks ?? [] }
    }
    const alone = talk(rules)
    expect(alone.said.join('\n')).not.toContain(named)
    expect(alone.said[0]).toContain('4000-111-222')
    expect(alone.tasks.filter(each => each.kind === 'rescueCall')).toHaveLength(1)
    const both = talk(staffed)
    expect(both.said[0]).toContain(named)
    expect(both.said[0]).toContain('4000-111-222')
    expect(both.tasks.filter(each => each.kind === 'rescueCall')).toEqual([])
  })
})
