// The words that say that there is a complaint and not which. In both Chinese scripts and in English. Words only.
import { wordsOf } from './wordsOf.ts'

const announcing = wordsOf(
  'g',
  `(?:投诉|投訴|申诉|申訴|客诉|客訴|举报|舉報|反映)|(?:你们|你們|您们|这里|這裡|这边|這邊|在线|線上)|(?:店里|店裡|店家|(?:4s)?店|车行|車行|公司)|(?:一?下|一[件个個]|[个個件])(?:事情?|问题|問題|情况|情況)?|(?:你好|您好|请问|請問|可以|能不能|怎么|怎麼|如何|还是|還是|必须|必須|真的|今天|现在|現在|就是|想要|打算|需要|麻烦|麻煩|谢谢|謝謝)|[我咱们們想要得来來是有就在跟向对對啊呀了的吗嗎呢吧]`,
  `complain(?:ts?|ing)?|i(?:'d|'m|'ve)?|we(?:'d|'re|'ve)?|am|are|is|this|that|it|want|wish|need|would|like|have|has|got|going|to|make|making|file|filing|lodge|raise|register|submit|report|place|put|in|a|an|the|my|our|your|you(?: guys)?|formal(?:ly)?|official(?:ly)?|serious|big|about|against|with|of|for|something|someone|somebody|dealer(?:ship)?|store|shop|place|company|here|today|now|just|really|still|please|hello|hi|hey|good (?:morning|afternoon|evening|day)|can|could|how|do|where|who|should|want|there|so|and|well|ok(?:ay)?|yes|thanks?|thank you`,
)

/** "I want to complain", "我想要投诉一下你们": that something is wrong, and not what. */
export const onlyAnnounces = (text: string): boolean =>
  text.length <= 100 && (text.replaceAll('’', "'").replace(announcing, ' ').match(/\p{L}/gu)?.length ?? 0) < 2
