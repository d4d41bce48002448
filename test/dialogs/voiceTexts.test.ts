// A voice message without words is heard by people alone: every wording says so, and asks for text.
import { expect, test } from 'vitest'
import { textTables } from '../../dialogs/speak.ts'

const unheard = /没法当场听|听不了|听不到|無法當場聽|聽不了|聽不到|cannot/
const typed = /打字|打几个字|几个字|文字|打幾個字|幾個字|\btype/

test.each(Object.entries(textTables))('%s', (_, { says }) => {
  for (const key of ['evidence.voiceHeard', 'evidence.whatInVoice'] as const)
    for (const words of says[key]) {
      expect(words).toMatch(unheard)
      expect(words).toMatch(key === 'evidence.whatInVoice' ? /./ : typed)
    }
})
