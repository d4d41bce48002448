// What is said of when and how a customer wishes to be reached: the time is passed on, or nobody rings and they are written to.
// Knows not when it is asked.
import { waitsFor } from '../src/case/policy/waitingWords.ts'
import { speak } from './speak.ts'
import { dueOf, ownerOf, type Talk } from './talk.ts'
import { namesTime, tellsWhenNot, timeWords } from './wish.ts'

/** "不用打了，微信说就行": rather written to, and no hour named at which a call would do. */
export const wantsWriting = ({ rules }: Pick<Talk, 'rules'>, wish: string): boolean =>
  waitsFor(wish, rules.wording.keeping) === 'writing' && !namesTime(wish) && !tellsWhenNot(wish)

export function answerCallWish(talk: Talk, wish: string) {
  const who = ownerOf(talk)
  if (tellsWhenNot(wish)) return speak(talk, 'person.notThen', { wish, who })
  if (wantsWriting(talk, wish)) return speak(talk, 'person.inWriting', { who, when: dueOf(talk, 'firstContact') })
  speak(talk, 'person.callBack', { time: timeWords(wish) ?? wish, who })
}
