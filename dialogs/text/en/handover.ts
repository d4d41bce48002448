// Handing over, people, additions afterwards, in English. Wording only.

import type { handover as mainland } from '../zh-CN/handover.ts'
import type { PartOf } from '../zh-CN.ts'

export const handover = {
  'handOff.confirmed': [
    'Thank you[, {name}]. Our {who} has your case now and will be in touch {when}. Your case number is {caseId}; type "status" at any time to see where things stand, and feel free to add photos or details here.',
    'All set[, {name}]. This is now with our {who}, who will contact you {when}. Case number: {caseId}. Type "status" whenever you want an update.',
  ],
  'handOff.stopped': [
    'That is fine, no more questions. What you told us is with our {who}, who will be in touch {when}. Your case number is {caseId}; you can add to it here at any time.',
    'Understood, we leave it there. Our {who} will contact you {when}. Case number: {caseId}; anything you want to add, just send it here.',
  ],
  'handOff.human': [
    'Of course. This is now with our {who}, who will be in touch {when}. Your case number is {caseId}.',
    'Certainly. Our {who} will contact you {when}. Case number: {caseId}.',
  ],
  'handOff.danger': [
    'Our rescue line ({rescue}) and our {who} have your case and will call you right away; you can also call {rescue} yourself. Case number: {caseId}.',
    'We have passed this to our rescue line ({rescue}) and our {who}, who will contact you at once. You can call {rescue} at any moment. Case number: {caseId}.',
  ],
  'handOff.threat': [
    'Our {who} is dealing with this in person and will be in touch {when}. Case number: {caseId}.',
    'Our {who} will speak with you directly and will contact you {when}. Case number: {caseId}.',
  ],
  'handOff.idle': [
    'No rush. Everything you told us is safe with our {who}, who will be in touch {when}. Your case number is {caseId}; you can add to it here at any time.',
    'You do not have to finish in one go. We have passed on what you told us so far: our {who} will contact you {when}. Case number: {caseId}.',
  ],

  'person.already': [
    'This is with our {who} already, who will be in touch {when}.',
    'Our {who} has your case and will contact you {when}.',
  ],
  'person.meanwhile': ['While you wait, if you like:', 'Before our colleague gets in touch, if you do not mind:'],
  'person.done': [
    'Thank you, our {who} has all of that and will be in touch {when}. Anything else, just write here.',
    'Thanks, that has gone to our {who}, who will contact you {when}. You can add to it here at any time.',
  ],
  'person.moved': [
    'Thank you for explaining. Our {who} is now looking after this and will be in touch {when}.',
    'Understood. This is now with our {who}, who will contact you {when}.',
  ],
  'person.movedOnly': [
    'Thank you for explaining. Our {who} is in charge of this now.',
    'Understood. Our {who} is looking after it from here.',
  ],

  'after.noted': [
    'Thanks, we have passed that on to our {who}.',
    'Thank you, our {who} has this as well now.',
    'Noted. Our {who} will see it.',
  ],
  'after.another': [
    'We are sorry about this as well. It is on record with the rest and goes to our {who}, who will be in touch {when}.',
    'That is noted too, and we are sorry for the extra trouble. Our {who} looks after both and will contact you {when}.',
  ],
  'after.thanks': [
    'You are welcome. We are here if you need anything.',
    'Our pleasure, and thank you for your patience.',
    'Any time.',
  ],
  'after.goodbye': ['Goodbye, and take care.', 'All right, speak soon. We are here if you need us.'],
  'after.hello': [
    'Hello[, {name}]. Our {who} will be in touch {when}; if you want to add something, go ahead.',
    'Hi[, {name}]. Your case is with our {who}, who will contact you {when}.',
  ],
  'after.unclear': [
    'We did not quite catch that. You can add details, type "status" for news, or "human" for a person.',
    'Sorry, that one got past us. Try other words, or type "status" or "human".',
  ],
  'after.unsafe': [
    'That must have been frightening, and we are very sorry. Please leave the car parked until it has been checked; this has gone to our {who} with priority, who will be in touch {when}.',
    'We are worried to hear that, and sorry. Please do not drive the car for now; our {who} has it with priority and will contact you {when}.',
  ],
  'after.raised': [
    'We are very sorry for all the trouble this is causing you. It has gone to our {who} with priority, who will be in touch {when}.',
    'We understand how much this affects you, and we are sorry. Our {who} is giving it priority now and will contact you {when}.',
  ],
} as const satisfies PartOf<typeof mainland>
