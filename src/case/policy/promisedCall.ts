// Whether words promise a call: only a call keeps them. Which words do is data (src/packs/wording).
import type { Keeping } from './keepingWords.ts'

/** Chinese or English, as staff write it to the customer. */
export const promisesCall = (text: string, { call }: Keeping): boolean => call.test(text)
