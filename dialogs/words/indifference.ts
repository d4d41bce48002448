// The words of somebody who will not say how it is: "无所谓", "你猜", "whatever". Neither content nor discontent can be read out of them.
// Words only: what follows from them is in followUp.ts.
import { wordsOf } from './wordsOf.ts'

const careless = wordsOf(
  'g',
  `(?:无|無|冇|没|沒)(?:有)?(?:所谓|所謂)|(?:随|隨)(?:便|意|缘|緣)(?:你们|你們|您|你|怎么(?:样|着)|怎麼(?:樣|著))?(?:填|写|寫|记|記|选|選)?|是但|(?:怎么|怎麼)(?:样|樣|着|著|说|說)?都(?:行|可以|好|成|一样|一樣|无所谓|無所謂)|都(?:行|可以|一样|一樣)
  |(?:爱|愛)(?:咋|怎么|怎麼)?(?:咋|怎么|怎麼)(?:地|的|样|樣|着|著|滴)?|(?:爱|愛)(?:谁|誰)(?:谁|誰)|(?:你们|你們|您|你)?(?:自己)?(?:猜(?:猜)?(?:看|一下)?|看着(?:办|填|写)|看著(?:辦|填|寫)|品)|(?:你们|你們|您|你)(?:自己)?(?:说|說|觉得|覺得|感觉|感覺|认为|認為|以为|以為|想)(?:呢|咧|嘞)|看(?:我)?心情|(?:不|唔)(?:关心|關心|在乎)|(?:跟|与|與|和|同)我(?:无关|無關|(?:没|沒)(?:有)?(?:关系|關係)|冇关系|冇關係)`,
  `whatever(?: (?:you (?:like|want)|floats your boat))?|who (?:really |even )?cares|(?:i )?(?:really |just |honestly )*(?:don't|do not|dont|couldn't|could not|could) care(?: (?:less|either way|any ?more))*|(?:you |have a |take a )?guess|you tell me|you decide|(?:what|how) (?:do|would) you (?:think|say|reckon)|(?:it )?(?:makes|make) no difference to me|(?:it )?(?:doesn't|does not) matter(?: to me)?|(?:it's |it is )?all the same(?: to me)?|no (?:opinion|preference|feelings either way)|either way|as you like|up to you|i (?:really )?(?:don't|do not) mind|depends on my mood|meh`,
)
/** What may stand beside it and says no more. */
const around = wordsOf(
  'g',
  `反正|真的|其实|其實|对我(?:来说|來說)?|對我(?:来说|來說)?|我|那|就|呗|唄|吧|啦|了|啊|呀|呢|咯|囉|哦|喔|嗯|唉|哎|诶|欸|哈+|呵+|嘛|的|一下|都`,
  `oh|well|honestly|really|tbh|i guess|i suppose|just|anyway|now|please|lol|haha|um|hm+|i|that's|it's|it|is|to me`,
)

/** Nothing but that. */
export const isIndifferent = (text: string): boolean => {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > 40) return false
  const left = plain.replace(careless, ' ')
  return left !== plain && !/[\p{L}\p{N}]/u.test(left.replace(around, ' '))
}
