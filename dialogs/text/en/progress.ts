// How a case stands, news of it, coming back, follow-up, in English. Wording only.

import type { progress as mainland } from '../zh-CN/progress.ts'
import type { PartOf } from '../zh-CN.ts'

export const progress = {
  'status.intake': [
    'Your case {caseId} is registered. We are still taking down the details and then pass it to our {who}.',
    'Case {caseId} is on record; once we have the details it goes to our {who}.',
  ],
  'status.assigned': [
    'Case {caseId}: it is with our {who}, who will be in touch {when}.',
    'We have found it. Case {caseId} is with our {who}; the next step is that they contact you {when}.',
  ],
  'status.accepted': [
    'Case {caseId}: our {who} has taken it on and will be in touch {when}.',
    'Our {who} is looking after case {caseId} and will contact you {when}.',
  ],
  'status.contacted': [
    'Case {caseId}: our {who} is working on it and will update you {when}.',
    'Our {who} is on case {caseId} and will have news for you {when}.',
  ],
  'status.resolved': [
    'Case {caseId} has been dealt with: {what}. We will ask you afterwards whether you are satisfied.',
    'For case {caseId}, this is what was done: {what}. We will check back with you.',
  ],
  'status.asked': ['Case {caseId} has been dealt with: {what}.', 'For case {caseId}, this is what was done: {what}.'],
  'status.settled': [
    'Case {caseId}: you told us you are satisfied, thank you. We are just tidying up our side.',
    'Case {caseId} is settled. There is nothing more you need to do.',
  ],
  'status.closed': [
    'Case {caseId} is closed. If something comes up again, tell us here and we will start afresh.',
    'Case {caseId} has been completed. If there is anything new, just let us know.',
  ],
  'status.none': [
    'There is nothing on record in this chat yet. If something went wrong, tell us now.',
    'We have not recorded anything in this chat so far. What would you like to tell us?',
  ],
  'status.working': [
    'Case {caseId}: our {who} is working on it and will write as soon as there is news.',
    'Our {who} is in charge of case {caseId} now; you will hear from us here when there is news.',
  ],
  'status.aims': [
    'Case {caseId}: our {who} is in charge now, and we aim to have news for you {when}.',
    'Our {who} is working on case {caseId}; we aim to have something for you {when}.',
  ],

  'news.accepted': [
    'Our {who} has taken on your case {caseId} and will be in touch {when}.',
    'A short update: our {who} is looking after case {caseId} now and will contact you {when}.',
  ],
  'news.acceptedOnly': [
    'Our {who} has taken on your case {caseId} and is working on it.',
    'A short update: case {caseId} is now in the hands of our {who}.',
  ],
  'news.noAnswer': [
    'Our {who} just tried to call you but could not get through. Let us know a good time, or call back on {phone}.',
    'We have just tried your phone without luck. Our {who} will try again: tell us when it suits you, or ring {phone}.',
  ],
  'news.wrongNumber': [
    'Our {who} tried to call you, but the number does not seem to be right. Could you send us the correct one?',
    'We could not reach you on the number we have. Would you check it and send it to us again?',
  ],
  'news.update': ['From our {who}: {text}', 'A message from our {who}: {text}'],
  'news.resolved': [
    'Our {who} tells us that your case {caseId} has been dealt with: {what}. Within {from}–{to} hours we will ask whether you are satisfied.',
    'Your case {caseId} has been taken care of: {what}. We will check back with you within {from}–{to} hours.',
  ],
  'news.closed': [
    'Your case {caseId} is closed. Thank you for giving us the chance to do better; we are here if anything comes up.',
    'Case {caseId} is now complete. Thank you for your patience, and safe travels.',
  ],
  'news.reopened': [
    'We are sorry the outcome was not what you needed. Case {caseId} is back with our {who}, who will be in touch {when}.',
    'Sorry that you have to bother with this again. Our {who} is taking up case {caseId} once more and will contact you {when}.',
  ],

  'comeBack.recap': [
    'Welcome back[, {name}]. Everything you told us is still here under {caseId}, so let us carry on.',
    'Good to hear from you again[, {name}]. Case {caseId} is just as you left it.',
  ],
  'comeBack.afresh': [
    'Hello[, {name}]. What you registered is safe under {caseId}; let us carry on from there.',
    'Your case {caseId} is complete on our side, so there is no need to repeat anything. Let us continue.',
  ],

  'follow.ask': [
    'Hello[ {name}], we would like to hear from you: are you satisfied with how this was handled?',
    'Hello[ {name}], just checking in: are you happy with the result?',
  ],
  'follow.clarify': [
    'Thank you. To be sure we note it correctly: are you satisfied, or is it not solved yet?',
    'Understood. Which one fits: satisfied, or not solved yet?',
  ],
  'follow.again': [
    'Are you satisfied with how this was handled? If the problem is still there, just say so.',
    'Could you tell us: are you satisfied, or is it still not solved?',
  ],
  'follow.bareThanks': [
    'You are welcome. Could you tell us whether you are satisfied with the result?',
    'Our pleasure. One more word, please: has it been solved?',
  ],
  'follow.thanks': [
    'Thank you[, {name}], we are glad to hear it. If anything comes up, we are here.',
    'That is good to know, thanks for telling us[, {name}]. Safe travels.',
  ],
  'follow.sorry': [
    'We are sorry it is still not right, and thank you for being frank. It is back with our {who}, who will be in touch {when}.',
    'We are sorry to let you down. We have passed on what you said to our {who}, who will take it up again and contact you {when}.',
  ],
  'follow.reopened': [
    'We are sorry that it is still not right. Case {caseId} is back with our {who}, who will be in touch {when}.',
    'Sorry that you have to deal with this again. Case {caseId} has gone back to our {who} with what you told us; they will contact you {when}.',
  ],

  'apology.turn': [
    'Sorry, something went wrong on our side just now. Your message is safe, and a colleague will look at it and get back to you as soon as possible.',
    'Our apologies, we stumbled over that message. It has been kept, a colleague will check it, and there is no need to send it again.',
  ],
} as const satisfies PartOf<typeof mainland>
