// That what was sent may be kept, or not, in words that name it; and what sounds like it.
import { expect, test } from 'vitest'
import { consentIn } from '../../dialogs/words/consentWords.ts'

test.each([
  '同意你们留照片',
  '照片可以留',
  '可以保存照片',
  '刚才发的图片可以留着',
  '同意保存',
  '照片您們留著吧，可以',
  '語音可以存',
  'you can keep the photos',
  'Yes, I agree to you storing my pictures.',
  'The photo can be kept',
])('"%s" agrees', words => expect(consentIn(words)).toBe('agrees'))

test.each([
  '照片不要留',
  '不同意你们保存照片',
  '把照片删了',
  '照片請刪掉',
  "please don't keep my photos",
  'Please delete the pictures',
])('"%s" refuses', words => expect(consentIn(words)).toBe('refuses'))

test.each([
  '照片可以留吗',
  '可以留',
  '可以留电话',
  '同意',
  '好',
  '照片',
  '留言可以',
  '同意换车',
  '照片里能看到划痕',
  'you can keep the car',
  'I agree',
  '不要',
])('"%s" says nothing of it', words => expect(consentIn(words)).toBeUndefined())
