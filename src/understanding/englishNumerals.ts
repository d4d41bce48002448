// English number words to numbers: "twenty-one thousand", "a hundred and twenty thousand", "35 hundred". Knows no units.

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = `(?:${[...ones, ...tens].sort((a, b) => b.length - a.length).join('|')})`

/** Source of a regular expression for a number with a power in words; bounded, so linear. */
export const englishNumberPattern = `(?:(?:an?|[0-9]{1,3}(?:\\.[0-9])?|${small})(?:(?:[- ]| and )${small}){0,3} )?(?:hundred(?:(?: and)? ${small}(?:[- ]${small})?)? )?(?:thousand|thou|hundred|grand)(?: ${small}(?:[- ]${small})?)?(?: hundred)?(?:(?: and)? ${small}(?:[- ]${small})?)?`

/** Undefined when a word is none. */
export function englishNumberOf(text: string): number | undefined {
  let total = 0
  let section: number | undefined
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue
    if (word === 'a' || word === 'an') section = 1
    else if (/^[0-9]+(?:\.[0-9]+)?$/.test(word)) section = (section ?? 0) + Number(word)
    else if (ones.includes(word)) section = (section ?? 0) + ones.indexOf(word)
    else if (tens.includes(word)) section = (section ?? 0) + (tens.indexOf(word) + 2) * 10
    else if (word === 'hundred') section = (section ?? 1) * 100
    else if (word === 'thousand' || word === 'thou' || word === 'grand') {
      total += (section ?? 1) * 1000
      section = undefined
    } else return undefined
  }
  return Math.round(total + (section ?? 0))
}
