// The words of somebody who waits and talks no longer: "算了不等了", "懶得跟你們說", "I'm done waiting". Words only.
import { wordsOf } from './wordsOf.ts'

const fedUp = wordsOf(
  '',
  `算了|罢了|罷了|不(?:想)?(?:再)?(?:等|说|說|跟你们|跟你們|废话|廢話|浪费|浪費)|(?:懒|懶)得|(?:没|沒)(?:什么|什麼|啥)好(?:说|說|谈|談)|(?:到此|就此)(?:为|為)止|(?:别|別)(?:再)?(?:拖|敷衍|忽悠|糊弄)`,
  `(?:i'm|i am|we're) (?:done|finished|through)|done (?:waiting|talking)|(?:that's |had )?enough|forget it|(?:not|no longer|no more|tired of|sick of) wait(?:ing)?|no more (?:talk|talking|questions)|save your breath`,
)

export const isFedUp = (text: string): boolean => fedUp.test(text.replaceAll('’', "'"))
