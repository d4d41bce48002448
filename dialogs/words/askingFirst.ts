// The words that announce a question about an offer without putting it yet. In both Chinese scripts and in English. Words only.
const before =
  '(?:请问|請問|那|嗯|哦|好的?|等等|等一下|稍等|先等等|不急|先别急|先別急|我们?|我們|还是|還是|就|其实|其實|可不可以|能不能|可以|可|能|[,，。.、~\\s])*'
const wants =
  '(?:(?:还|還|也)?(?:想|要)(?:先)?(?:问|問|请教|請教|了解|瞭解|咨询|諮詢)|先(?:想|要)?(?:问|問|请教|請教|了解|瞭解|咨询|諮詢)|(?:问|問|请教|請教))'
const what =
  '(?:一?下|一问|一問|问|問|清楚|明白|你们|你們|您|你|(?:一|两|兩|几|幾)?[个個](?:小)?(?:问题|問題|事儿?)|点(?:事|东西)|點(?:事|東西)|些?(?:问题|問題|东西|東西|事情?)|再(?:说|說|定|决定|決定))*'
const have =
  '(?:还|還|也)?有(?:一|两|兩|几|幾)?(?:个|個|点|點|些)?(?:小)?(?:问题|問題|疑问|疑問)(?:想|要)?(?:先)?(?:问|問|请教|請教|了解|瞭解|咨询|諮詢)?(?:一?下|问|問|你们|你們|您|清楚)*'
const end = '(?:先)?(?:可以|行|好|成)?(?:[吗嗎么麼吧呢啊呀哦喔了的]|不)*[?？。.!！~,，\\s]*$'
const inChinese = new RegExp(`^${before}(?:${wants}${what}|${have})${end}`, 'iu')

const lead =
  '(?:(?:ok(?:ay)?|well|hi|hello|sorry|wait|hang on|hold on|hmm+|actually|yes|before (?:that|i (?:decide|answer|agree|choose))|first(?: of all)?|please)[,.!\\s]+|(?:but|and|so)\\s+)*'
const thing =
  '(?:(?:you )?(?:(?:just |about )?(?:something|a thing|one thing|some things|a few things|a (?:quick )?question|one (?:quick )?question|(?:some|a few|a couple of|two) questions))|you first|first)'
const wanting =
  "(?:(?:i(?:'d| would) (?:like|prefer|rather)|i (?:just )?(?:want|need|have|wish)|i(?:'ll| will)|let me|may i|can i|could i|can we|is it ok(?:ay)? to|i(?:'ve| have) got to|i(?:'m| am) going to)(?: just)?(?: to)?(?: first)? ask)"
const having =
  "(?:i(?:'ve| have)?(?: still)?(?: got| have)? (?:a|one|another|some|a few|a couple of|two)(?: quick| small)? (?:questions?|query|queries)|(?:just |only )?(?:a|one)(?: quick| small)? question|(?:some |a few )?questions?)"
const tail =
  "(?:,? ?(?:first|please|before (?:that|i (?:decide|answer|agree|choose|accept)(?: it| that| anything)?)|about (?:it|that|this|(?:the|your) (?:offer|proposal|options?|solution))|if (?:i may|that's ok(?:ay)?)|for you|to ask|beforehand|then))*[?.!\\s]*$"
const inEnglish = new RegExp(`^${lead}(?:${wanting}(?: ${thing})?|${having}|ask first|question first)${tail}`, 'i')

/** "我想先问个问题", "I want to ask something first": a question is coming. "我想问要几天" is one, and "先问问老婆" asks somebody else. */
export const announcesQuestion = (text: string): boolean => {
  const said = text.trim().replaceAll('’', "'")
  return said.length <= 60 && (inChinese.test(said) || inEnglish.test(said))
}

const putInEnglish = new RegExp(
  `^${lead}${wanting.replace('ask)', '(?:ask|know))')}(?: you)?(?: about| if| whether| how| what| when| which| who| where| why)\\b(?! it ?(?:first|please)?[?.!\\s]*$)`,
  'i',
)
/** "I want to ask how long it takes": the question is in it. */
export const putsQuestion = (text: string): boolean => putInEnglish.test(text.trim().replaceAll('’', "'"))
