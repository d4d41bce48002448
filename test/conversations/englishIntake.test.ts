// The intake where the first words only say that there is a complaint, and where the hour to be rung is told instead of an answer.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/two.yaml', import.meta.url)),
})
const begun = (locale?: string): Play => {
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  return play
}
const keys = (says: { textKey: string }[]) => says.map(each => each.textKey)

describe('that there is a complaint is no story', () => {
  test.each([
    'I want to complain',
    'I would like to make a complaint',
    'Hello, I need to file a formal complaint about your dealership',
    '我想要投诉一下你们店',
    '您好，我想投訴你們公司',
  ])('%s', text => {
    const play = begun(/^[a-z]/i.test(text) ? 'en' : undefined)
    expect(keys(play.customer(text))).toContain('ask.story')
    expect(play.current()?.narrative ?? []).toEqual([])
  })
  test.each(['I want to complain about the brakes', 'I want to complain about a rude advisor', '我要投诉你们店乱收费'])(
    '%s: a story',
    text => {
      const play = begun(/^[a-z]/i.test(text) ? 'en' : undefined)
      expect(keys(play.customer(text))).not.toContain('ask.story')
      expect(play.current()?.narrative).toHaveLength(1)
    },
  )
  test.each(['sorry, wrong button', 'oops, pressed by mistake'])('then "%s" is asked whether it is to end', text => {
    const play = begun('en')
    play.customer('I want to complain')
    expect(keys(play.customer(text))).toEqual(['withdraw.ask'])
  })
})

test.each(['after 5pm please, I collect my kids at 4', 'please call me after 5pm'])(
  'the hour told where the store was asked for is kept: %s',
  text => {
    const play = begun('en')
    play.customer('The air conditioning broke again after your repair, my number is 13800138002')
    expect(keys(play.customer('Ms Lee'))).toEqual(['ask.store'])
    const says = keys(play.customer(text))
    expect(says).not.toContain('repair.whichStore')
    expect(play.current()?.facts['customer.contactPreference']?.[0]?.value).toContain('after 5pm')
  },
)
