// Who waits and asks again, who thinks it over or will not say, in English. Wording only.

import type { waiting as mainland } from '../zh-CN/waiting.ts'
import type { PartOf } from '../zh-CN.ts'

export const waiting = {
  'after.waited': [
    "We're sorry to keep you waiting. Our {who} will contact you {when} and knows that you are asking.",
    'Sorry that you have had to ask. This is with our {who}, and you will hear from them {when}.',
    'You have every reason to want news, and we apologise for the wait. Our {who} will be in touch {when}.',
    'Apologies that the call has not come yet. Our {who} is looking after it and will reach you {when}.',
  ],
  'after.late': [
    "We should have been in touch by now, and we're sorry we weren't. Your message is with our {who}; you're also welcome to call {phone}.",
    'You were left waiting, and we apologise. Our {who} sees that you asked. If you would rather not wait, please ring {phone}.',
    "You've waited for a call that hasn't come, and we're very sorry. Our {who} has what you just wrote, and you can reach us on {phone}.",
    'Sorry, this has taken longer than it should. Your message is with our {who}, and you can also ring {phone}.',
  ],
  'after.chased': [
    'Understood, and sorry for the wait. We have reminded our {who}; any news will be posted here.',
    'We have passed on to our {who} that you need this soon. Thank you for bearing with us.',
    'It is quite right to ask. Our {who} will see your message, and we will let you know as soon as something moves.',
    'Your reminder has reached our {who}. As soon as there is progress, you will hear about it.',
  ],
  'after.number': [
    'Thank you, the number is noted; the colleague who tried to reach you will use this one.',
    'Got it. We will ring you on this number from now on.',
    'Thanks for checking. The next call goes to this number.',
    'That helps: your new number is saved, and somebody will try it.',
  ],
  'after.noOffence': [
    'No need to apologise at all.',
    'That is quite all right, please do not worry.',
    'Not a problem. Say whatever is on your mind.',
    'You have nothing to be sorry for; that is for us to say.',
  ],
  'after.chat': [
    'Quite so! Our {who} is looking after your case, and you can write any time.',
    'Ha, indeed. If there is anything to add, just send it.',
    'True enough. Take care, and let us know if you need anything.',
    'That is nice to hear. Your case is with our {who}; we are here if you need us.',
  ],
  'after.seeYou': [
    'Lovely, drive safely. Ask for our {who} when you arrive.',
    'Very good, we have let our {who} know that you are coming.',
    'See you then. Our {who} will be expecting you.',
    'That works. Ask for our {who} at the desk, and have a safe trip.',
  ],
  'after.bring': [
    'Thank you, our {who} knows that you are bringing the car. Once it is here we carry on, and you will hear what comes of it.',
    'Very good. Ask for our {who} when you arrive; they take the car from there and talk you through what follows.',
    'We look forward to seeing you. Our {who} is expecting the car, and the work goes on as soon as it is with us.',
    'Thanks for making the trip. Our {who} will receive the car, look at it and tell you what they find.',
  ],
  'after.bringUnsafe': [
    'Thank you, our {who} knows that you are bringing the car. It has not been checked yet, so please do not drive it: ring {phone} first, and we will work out how to get it here.',
    'Our {who} will be expecting you. For your safety, please call {phone} before you move the car, so that it gets here without risk.',
    'That is with our {who}. As this is about driving safety, please leave the car parked for now and settle with {phone} how it is brought in.',
    'Good to know, and our {who} knows too. We would rather you did not drive it unchecked; {phone} will find a way with you.',
  ],
  'after.here': [
    "Hello[, {name}], we're here. What can we do for you?",
    'Yes, we are with you[, {name}]. Please go ahead.',
    'Hello again[, {name}]. Just tell us what you need.',
    "We're listening[, {name}].",
  ],
  'status.late': [
    "Case {caseId}: the time for our call has passed, and we're sorry. Our {who} has been chased; you can also ring {phone}.",
    'Sorry for the wait. Case {caseId} is with our {who}, who should have contacted you by now; you can also ring {phone}.',
    'Our call about case {caseId} is overdue, and we apologise. Our {who} has been reminded; you are welcome to ring {phone} as well.',
  ],
  'status.missed': [
    'What we told you earlier, "{text}", is late. We\'re sorry; our {who} has been chased.',
    'We still owe you this: "{text}". Apologies for the delay, our {who} has been reminded.',
    'The time for "{text}" has gone by, and we\'re sorry about that. Our {who} is being asked to follow it up.',
  ],

  'proposal.later': [
    'Of course, take your time. The offer stays as it is.',
    "There's no rush. Talk it over and come back to us.",
    'Please do think about it, and let us know when you have decided.',
    "That's fine, whenever you're ready.",
  ],
  'proposal.laterBy': [
    'Of course, take your time. There is a time in the offer, so it would be best to hear from you {when}.',
    "There's no rush. As the offer names a time, it would help to have your answer {when}.",
    'Do think about it. The offer has a time in it, so please let us know {when} if you can.',
    "That's fine. Only, the offer is tied to a time: an answer {when} would be best.",
  ],
  'after.takeTime': [
    'Take your time. Tell us here when you have decided, and our {who} will see it.',
    "There's no hurry. Our {who} waits to hear from you.",
    "That's all right. Once you know, a line here goes straight to our {who}.",
    'Think it over in peace; our {who} will not press you.',
  ],
  'after.ok': [
    'All right then.',
    "Good. We're here if there is anything else.",
    'Fine, just write whenever something comes up.',
    'Okay.',
  ],
  'after.okNews': [
    'All right. You hear from us here as soon as there is news.',
    'Good. News from our {who} will come straight to this chat.',
    'Fine. We write here once it moves on.',
    "Okay, we'll tell you the next step here.",
  ],
  'proposal.leftToUs': [
    'Happy to help you choose: our {who} will recommend one and say why. If you make up your own mind first, just give us its number.',
    'We have asked our {who} which one suits you best, and you will hear their recommendation. All of the options stay open, and you can still pick one yourself.',
    'That choice is with our {who} now, who will suggest one to you. Nothing is settled until you agree, and you may still choose.',
    'Let us put that to our {who}, who will say which one they would take. You have the last word, and you can name one at any time.',
  ],
  'proposal.condition': [
    'So you would accept it on one condition. Your words go to our {who}, and we will come back to you before anything is settled.',
    'Noted: in principle yes, with something added. Our {who} will look at that and answer you.',
    'Your extra point is with our {who} now. Until you have an answer, nothing counts as agreed.',
    'Understood, we do not take that as a final yes. Our {who} will go through your request with you.',
  ],

  'follow.leave': [
    "That's all right. We have noted it in your own words; a colleague may ring you to hear more.",
    'Thank you, we leave it at that. Somebody may call you later to listen.',
    "Understood, somewhere in between. We've noted it in your words, and you may get a short call about it.",
    'Fair enough. Add to it whenever you like; a colleague might phone you another day.',
  ],
  'follow.leaveSorry': [
    "We're sorry it was such an effort for you. Your words are noted as they are; a colleague may ring to hear more.",
    'Sorry about the way it went. It is written down, and somebody may call you to listen.',
    'That must have been tiresome, and we apologise. A colleague will read it and might phone you.',
    "Thank you for spelling it out; we're sorry for the trouble. You may get a short call about it.",
  ],
  'follow.missing': [
    'So not quite there. What\'s missing? A word is enough, and "nothing" is fine too.',
    'Thank you for being frank. What would have made it better: the car itself, or the way it was handled?',
    'Understood, it could have been better. Where did it fall short?',
    'Noted. What is still needed for you to be happy with it? If nothing, just say so.',
  ],
  'cases.follows': [
    'Case {caseId} was closed some time ago, so this becomes a case of its own, linked to that one.',
    "We remember case {caseId}. This is noted as a new one that follows it, so you don't need to start from the beginning.",
    'This belongs with case {caseId}; we open a fresh one and take along what we know of you and the car.',
    'So the trouble of case {caseId} is back. It gets a new number, and both are looked at together.',
  ],
  'follow.noMore': [
    'Of course, no more questions. Thank you for your patience.',
    "Understood, we won't ask again. We're here if you need us.",
    'All right, that is the end of our questions. Safe travels.',
    'As you wish. Just write if anything comes up.',
  ],
  'follow.falseAlarm': [
    'A false alarm is the best kind; thank you for telling us. Our {who} knows, and do write if anything else turns up.',
    'Good to hear that nothing is wrong. Our {who} will see what you wrote; tell us at once if anything changes.',
    'No harm done at all. It has been passed to our {who}, and you can write whenever something seems off.',
    'Then we are relieved too. Our {who} has been told, and we are here if anything comes up.',
  ],
  'follow.notYet': [
    "No hurry. Try it first, and we'll ask you again in a day or so.",
    "That's fine, have a drive first; we will check in with you again later.",
    'Of course. See how it goes, and we will come back to you about it.',
    "Then it is too early to say. We'll ask once more when you have had time.",
  ],
  'follow.askLater': [
    'Of course, we will ask you again then.',
    'No problem, we will come back to you about it later.',
    'Certainly. We will leave it for now and ask once more.',
    'That is fine, we will check in with you again.',
  ],
  'follow.unsafe': [
    'This concerns your safety and we take it very seriously; please leave the car parked until it has been checked.',
    'We are worried to read this, and it will be treated as most important. Please keep the car off the road for now.',
    'Safety is nothing we take lightly. What you told us has been raised at once; please do not drive the car meanwhile.',
    'Your safety comes before everything else here, and this will be looked into with care. Until then, please leave the car where it is.',
  ],
} as const satisfies PartOf<typeof mainland>
