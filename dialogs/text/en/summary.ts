// Acknowledging, reading back, photos, in English. Wording only.

import type { summary as mainland } from '../zh-CN/summary.ts'
import type { PartOf } from '../zh-CN.ts'

export const summary = {
  'ack.plain': ['Got it, thank you.', 'Thanks, noted.', 'Thank you.', 'All right.'],
  'ack.name': ['Thank you, {name}.', 'Nice to meet you, {name}.', 'Thanks, {name}.'],
  'ack.matter': [
    'Thank you, we have added that.',
    'Thanks, that is noted as well.',
    'Understood, we have put that down too.',
  ],
  'ack.declined': [
    'That is fine, we will leave it out.',
    'No problem, let us skip that.',
    'All right, no need for that one.',
  ],
  'ack.corrected': ['Thanks, we have changed it: {what}.', 'Corrected: {what}. Thank you.'],
  'ack.superior': [
    'Understood, you would like to speak to somebody in charge. We will pass that on to our {who}.',
    'Noted: you want to talk to somebody senior. This goes to our {who}.',
  ],

  'summary.read': [
    'Let us check that we have it right:\n{lines}\nIs that correct? If anything is off, just tell us.',
    'Here is what we have noted:\n{lines}\nPlease reply "yes" if it is right, or tell us what to change.',
  ],
  'summary.updated': [
    'Updated. This is what we have now:\n{lines}\nIs that right?',
    'We have changed that:\n{lines}\nIs everything correct now?',
  ],
  'summary.whatToChange': [
    'Of course. What should we change? Just tell us how it should be.',
    'Which part is not right, and what should it say?',
  ],
  'summary.notClear': [
    'Is the summary above correct? Reply "yes" and we pass it on, or tell us what to change.',
    'Shall we pass it on as it stands? If something is wrong, just say so.',
  ],
  'summary.whichIsRight': [
    'Of course. What should "{what}" say?',
    'Thanks for spotting it. What is the right entry for "{what}"?',
  ],
  'summary.thanks': [
    'You are welcome. Is the summary above correct?',
    'Our pleasure. One last look, please: is everything above right?',
  ],

  'photo.whatAbout': [
    'Thank you, we have received it. Could you tell us what it is about?',
    'Thanks, that has arrived. What happened?',
  ],
  'photo.kept': [
    'Thank you. It is saved, and only the people handling this can see it.',
    'Thanks, it is attached to your case and used for nothing else.',
  ],
  'photo.refused': [
    'Of course. What you sent has been deleted, and everything else goes on as usual.',
    'No problem, it has been deleted. That changes nothing about how we look after you.',
  ],
  'photo.left': [
    'We will leave it aside until you tell us we may use it.',
    'Then we will not use it for now; just tell us if you change your mind.',
  ],
  'photo.added': ['Thanks, we have added that too.', 'Received, and attached as well.'],
  'photo.notKept': [
    'As you asked before, what you just sent has been deleted.',
    'You chose not to have these kept, so this one has been deleted too; tell a colleague if you change your mind.',
  ],
  'photo.enough': [
    'We have what you sent before, but did not keep this one. Could you tell us in a few words what it is about?',
    'That is quite a lot already, so this one was not kept. Please tell us first what happened.',
  ],
} as const satisfies PartOf<typeof mainland>
