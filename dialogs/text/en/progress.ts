// How a case stands, news of it, coming back, follow-up, in English. Wording only.

import type { progress as mainland } from '../zh-CN/progress.ts'
import type { PartOf } from '../zh-CN.ts'

export const progress = {
  'status.intake': [
    'Your case {caseId} is registered. We are still taking down the details and then pass it to our {who}.',
    'Case {caseId} is on record; once we have the details it goes to our {who}.',
    'At the moment we are collecting the details of case {caseId}, and after that our {who} takes over.',
  ],
  'status.assigned': [
    'Case {caseId}: it is with our {who}, who will be in touch {when}.',
    'We have found it. Case {caseId} is with our {who}; the next step is that they contact you {when}.',
    'Your case, {caseId}, has reached our {who}. You will hear from them {when}.',
    'Here is how it stands: our {who} has case {caseId} and will get in touch {when}.',
  ],
  'status.accepted': [
    'Case {caseId}: our {who} has taken it on and will be in touch {when}.',
    'Our {who} is looking after case {caseId} and will contact you {when}.',
    'Somebody is on it: case {caseId} was taken on by our {who}. Expect to hear from them {when}.',
    'Your case, {caseId}, is in the hands of our {who}, who will get in touch {when}.',
  ],
  'status.contacted': [
    'Case {caseId}: our {who} is working on it and will update you {when}.',
    'Our {who} is on case {caseId} and will have news for you {when}.',
    'Since your last talk, our {who} has been working on case {caseId}. The next update comes {when}.',
    'There is more to come on case {caseId}: our {who} will write to you {when}.',
  ],
  'status.resolved': [
    "Case {caseId} has been dealt with: {what}. We'll ask you[ {when}] whether you're satisfied.",
    'For case {caseId}, this is what was done: {what}. We will check back with you[ {when}].',
    "The work on case {caseId} is complete: {what}. Next we'll ask how you find it[, {when}].",
  ],
  'status.asked': [
    'Case {caseId} has been dealt with: {what}.',
    'For case {caseId}, this is what was done: {what}.',
    'The work on case {caseId} is complete: {what}.',
  ],
  'status.settled': [
    "Case {caseId}: you told us you're satisfied, thank you. We are just tidying up our side.",
    'Case {caseId} is settled. There is nothing more you need to do.',
    'You were satisfied with case {caseId}, so only the paperwork on our side is left.',
  ],
  'status.closed': [
    'Case {caseId} is closed. If the trouble comes back, tell us here and we will take it up again.',
    'Case {caseId} has been completed. If there is anything new, just let us know.',
    'There is nothing left to do on case {caseId}. Should it trouble you again, a message here is enough.',
  ],
  'status.closedLong': [
    'Case {caseId} was closed a while ago. If something is wrong again, tell us here and we will open a new case for it; this one stays on record.',
    'Case {caseId} has been closed for a good while. If the trouble is back, write to us here and we will start a new case.',
    'It is some time since case {caseId} was closed. Should there be trouble again, a message here is enough, and it gets a case of its own.',
  ],
  'status.none': [
    'There is nothing on record in this chat yet. If something went wrong, tell us now.',
    'We have not recorded anything in this chat so far. What would you like to tell us?',
    'No case has been opened in this chat up to now. If there is a problem, we will gladly take it down.',
  ],
  'status.working': [
    'Case {caseId}: our {who} is working on it and will write as soon as there is news.',
    'Our {who} is in charge of case {caseId} now; you will hear from us here when there is news.',
    'Work on case {caseId} goes on, and our {who} lets you know here what comes of it.',
    'Your case, {caseId}, is moving along with our {who}. Any news arrives in this chat.',
  ],
  'status.aims': [
    'Case {caseId}: our {who} is in charge now, and we aim to have news for you {when}.',
    'Our {who} is working on case {caseId}; we aim to have something for you {when}.',
    'Case {caseId} is being dealt with by our {who}, and our aim is to write to you {when}.',
  ],

  'news.accepted': [
    'Our {who} has taken on your case {caseId} and will be in touch {when}.',
    'A short update: our {who} is looking after case {caseId} now and will contact you {when}.',
    'Your case, {caseId}, has been picked up by our {who}. You will hear from them {when}.',
    'Somebody has it now: our {who} is taking care of case {caseId} and will get in touch {when}.',
  ],
  'news.late': [
    "The time we gave you has passed and nobody has been in touch. We're sorry (case {caseId}). If you'd rather not wait, please call {phone}.",
    'We did not keep the time we told you for case {caseId}, and we apologise. It is being chased now; you can also ring {phone}.',
    'You have been left waiting, and that should not have happened. Case {caseId} is being chased; you can also ring {phone}.',
  ],
  'news.overTime': [
    "We had hoped to have case {caseId} settled by now, and it is not. We're sorry.",
    'Case {caseId} is taking longer than we meant it to, and we apologise for the wait.',
    'We meant to be done with case {caseId} by now. Thank you for your patience, and our apologies.',
  ],
  'news.silent': [
    "We said you would hear from us and you did not. We're sorry (case {caseId}). Our {who} has been reminded again, or ring {phone} if you prefer.",
    'Once more we kept you waiting on case {caseId}, and we apologise. Our {who} is being chased; you can also ring {phone}.',
    "The word we owed you on case {caseId} did not come in time. Our {who} has been chased again, and {phone} is there if you'd rather talk.",
  ],
  'news.waitsForYou': [
    'Case {caseId} is waiting for word from you; once you write, our {who} carries on[. Either way we check with you {when}].',
    'We only need something from your side now (case {caseId}). Tell our {who} when you are ready[, and we will ask again {when}].',
  ],
  'news.waitsForTest': [
    'Case {caseId} is being tested, and that takes a while[. Our {who} tells you how it is going {when}]. Thank you for your patience.',
    'We are waiting for the test results on case {caseId}[; you hear from our {who} {when}]. Thank you for bearing with us.',
  ],
  'news.waitsForParts': [
    'Case {caseId} is waiting for a part[. Our {who} tells you where it is {when}]. Thank you for your patience.',
    'We are waiting for a part to arrive for case {caseId}[; you hear from our {who} {when}]. Thank you for bearing with us.',
  ],
  'news.acceptedLate': [
    'Sorry to have kept you waiting. Our {who} has taken on your case ({caseId}) now.',
    'This came later than we said, and we apologise. Case {caseId} is with our {who} now.',
    "We're sorry for the delay. Our {who} has case {caseId} in hand from here.",
  ],
  'news.acceptedOnly': [
    'Our {who} has taken on your case {caseId} and is working on it.',
    'A short update: case {caseId} is now in the hands of our {who}.',
    'Your case, {caseId}, has been picked up by our {who}.',
    'For case {caseId}, our {who} is the person to turn to from now on.',
  ],
  'news.noAnswer': [
    "Our {who} just tried to call you but couldn't get through. Let us know a good time, or call back on {phone}.",
    'We have just tried your phone without luck. Our {who} will try again: tell us when it suits you, or ring {phone}.',
    'You may have missed a call from our {who}. When would be better? You can also reach us on {phone}.',
  ],
  'news.wrongNumber': [
    'Our {who} tried to call you, but the number does not seem to be right. Could you send us the correct one?',
    "We couldn't reach you on the number we have. Would you check it and send it to us again?",
  ],
  'news.update': [
    'From our {who}: {text}',
    'A message from our {who}: {text}',
    'Our {who} writes: {text}',
    'News of your case, from our {who}: {text}',
  ],
  'news.resolved': [
    "Our {who} tells us that your case {caseId} has been dealt with: {what}. Please look it over together with us and say what is not right. Within {from}–{to} hours we'll ask whether you're satisfied.",
    'Your case {caseId} has been taken care of: {what}. Check it with a colleague when you collect the car, and tell us if anything is amiss. We will check back with you within {from}–{to} hours.',
    "This is what was done about case {caseId}: {what}. Go over it with us in your own time, and if something is not as it should be, write here; in {from}–{to} hours we'll ask how you find it.",
    "Word from our {who}: the work on case {caseId} is complete. What was done: {what}. Do inspect it with us and speak up if it falls short. In {from}–{to} hours we'll ask for your view.",
  ],
  'news.offerLapsed': [
    'The other proposal we put to you later no longer stands, and you need not answer it; what you agreed on before stays as it is.',
    'What you agreed on before still holds. The later proposal has lapsed, so there is nothing for you to answer.',
  ],
  'news.settled': [
    "Our {who} tells us that case {caseId} has been dealt with: {what}. If that is not what was agreed, write here; within {from}–{to} hours we'll ask whether you are content.",
    'There is an outcome for your case {caseId}: {what}. Tell us if anything about it is not right. We will check back with you within {from}–{to} hours.',
    "This is how case {caseId} was settled: {what}. If something is still missing, just say so; in {from}–{to} hours we'll ask how you find it.",
    "Word from our {who} on case {caseId}: {what}. Speak up if it falls short of what you were told. In {from}–{to} hours we'll ask for your view.",
  ],
  'news.eraseLate': [
    'We are sorry: your data (case {caseId}) has not been deleted by the time we told you. It is still with our {who}, and you will hear when it is done; you can also write to {contact}.',
    'By now your data of case {caseId} should have been deleted, and it has not been. We apologise. Our {who} still owes you this; {contact} takes such wishes as well.',
  ],
  'news.notErased': [
    'Your data (case {caseId}) has not been deleted: our {who} has ended the matter without it. To learn why, or if you still want it deleted, tell us here or write to {contact}.',
    'Just so you know: our {who} has finished with your wish, and the data of case {caseId} is still kept. If that is not what you want, write to us here or to {contact}.',
  ],
  'news.erased': [
    'The data of case {caseId} has been erased here, and with that the case is over. If there is anything you need, just write here and tell us from the start.',
    'Case {caseId} is erased and we cannot look it up any more. If something is still open for you, a message here begins a new one.',
    'What we kept of case {caseId} has been deleted and nobody follows it up any further. Should you need us, simply write here again.',
  ],
  'news.erasedAsWished': [
    'As you wished, the data of case {caseId} has been erased, and with that the case is over. If you need us again, just write here and tell us from the start.',
    'Case {caseId} is erased at your request; we cannot look it up any more. Should anything come up, a message here begins a new one.',
    'What we kept of case {caseId} is deleted, as you asked, and that is the end of it here. You can come back to us here at any time.',
    'Your data is erased and case {caseId} is no longer followed up; this chat is emptied as well. For anything new, simply write here.',
  ],
  'news.closed': [
    "Your case {caseId} is closed. Thank you for giving us the chance to do better; we're here if anything comes up.",
    'Case {caseId} is now complete. Thank you for your patience, and safe travels.',
  ],
  'news.reopened': [
    "We're sorry the outcome was not what you needed. Case {caseId} is back with our {who}, who will be in touch {when}.",
    'Sorry that you have to bother with this again. Our {who} is taking up case {caseId} once more and will contact you {when}.',
  ],
  'news.takenUp': [
    'Case {caseId} has been taken up again. Our {who} is looking after it[ and will be in touch {when}].',
    'A quick note: case {caseId} is being worked on once more, with our {who}[, who will contact you {when}].',
  ],
  'news.reassigned': [
    'Your case {caseId} is now with our {who}[, who will be in touch {when}]. All you told us, and all we told you, goes along.',
    'A change on case {caseId}: from here on our {who} looks after it[ and will contact you {when}]. Nothing needs to be said twice.',
  ],

  'comeBack.recap': [
    "Welcome back[, {name}]. Everything you told us is still here under {caseId}, so let's carry on.",
    'Good to hear from you again[, {name}]. Case {caseId} is just as you left it.',
    'Hello again[, {name}]. Your notes are all here under {caseId}, and there is no need to repeat anything.',
    'There you are[, {name}]. We kept case {caseId} ready for you.',
  ],
  'comeBack.afresh': [
    "Hello[, {name}]. What you registered is safe under {caseId}; let's carry on from there.",
    'Good to see you[, {name}]. Your case, {caseId}, is here in full, so there is no need to repeat anything.',
    'Welcome back[, {name}]. Case {caseId} is right here in front of us.',
    'Hello again[, {name}]. Nothing of case {caseId} has been lost, and we can go on right away.',
  ],
  'comeBack.elsewhere': [
    'This matter now continues in another conversation. You can still write to us here.',
    'We are carrying on with this in your other conversation; write here again whenever you like.',
    'The news on this now goes to the conversation you wrote in last. This one stays open to you.',
    'From here on we talk about this where you last wrote. A message here reaches us just as well.',
  ],

  'follow.ask': [
    'Hello[ {name}], we would like to hear from you: are you satisfied with how this was handled?',
    'Hello[ {name}], just checking in: are you happy with the result?',
    'Good to be in touch again[, {name}]. Has this been settled the way you wanted?',
    'Hello[ {name}]. Now that the work is done, are you satisfied with it?',
  ],
  'follow.clarify': [
    'Thank you. To be sure we note it correctly: are you satisfied, or is it not solved yet?',
    'Understood. Which one fits: satisfied, or not solved yet?',
    'So that we draw the right conclusion: would you say satisfied, or not solved yet?',
    'One word settles it for us: satisfied, or not solved yet?',
  ],
  'follow.again': [
    'Are you satisfied with how this was handled? If the problem is still there, just say so.',
    'Could you tell us: are you satisfied, or is it still not solved?',
    'How is it now: satisfied, or does something still need attention?',
    'Your word counts here: would you call it solved?',
  ],
  'follow.bareThanks': [
    "You're welcome. Could you tell us whether you're satisfied with the result?",
    'Our pleasure. One more word, please: has it been solved?',
    'Not at all. And the result, are you satisfied with it?',
    'With pleasure. Is everything the way you wanted it?',
  ],
  'follow.thanks': [
    "Thank you[, {name}], we are glad to hear it. If anything comes up, we're here.",
    'That is good to know, thanks for telling us[, {name}]. Safe travels.',
    'It makes us happy to read that[, {name}]. All the best on the road.',
    'Wonderful[, {name}], and we will let the team know. Write to us any time.',
  ],
  'follow.sorry': [
    "We're sorry it is still not right, and thank you for being frank. It is back with our {who}, who will be in touch {when}.",
    'That must be disappointing, and we apologise. What you said is with our {who}, who will take it up again and contact you {when}.',
    'So it is not over yet, and we regret that. Our {who} picks it up again with what you have just told us and will get in touch {when}.',
    'That is not the answer we hoped for, and all the more important to hear. Our {who} has the case again; you will hear from them {when}.',
  ],
  'status.need': [
    'We have told our {who} that you need the car, so that it is kept in view.',
    'That you need the car is noted for our {who} as well.',
    'Our {who} also knows now that you are counting on the car.',
    'Your need for the car has gone to our {who} along with the question.',
  ],
  'status.plans': [
    'We have told our {who} of your plans too.',
    'Your plans are noted for our {who} as well.',
    'Our {who} also knows now what you have planned.',
    'What you have planned has gone to our {who} along with the question.',
  ],
  'follow.resigned': [
    "It sounds as if you have had enough rather than got what you needed, and we're sorry. Our {who} has it now and will be in touch {when}.",
    'You should not have to be worn out by this, and we apologise. It is with our {who}, who will contact you {when}.',
    'This is not how it was meant to end for you. We note that it is not in order; our {who} will reach you {when}.',
    'Understood, you are tired of it, and we are sorry for that. Our {who} takes it up and will be in touch {when}.',
  ],
  'follow.reopened': [
    "We're sorry that it is still not right. Case {caseId} is back with our {who}, who will be in touch {when}.",
    'Sorry that you have to deal with this again. Case {caseId} has gone back to our {who} with what you told us; they will contact you {when}.',
    'It should not trouble you a second time, and we regret that it does. Our {who} has taken up case {caseId} again and will get in touch {when}.',
    'Then it is not finished for us either. Case {caseId} is open again with our {who}, and you will hear from them {when}.',
  ],

  'apology.turn': [
    'Sorry, something went wrong on our side just now. Your message is safe, and a colleague will look at it and get back to you as soon as possible.',
    'Our apologies, we stumbled over that message. It has been kept, a colleague will check it, and there is no need to send it again.',
  ],
} as const satisfies PartOf<typeof mainland>
