// Handing over, people, additions afterwards, in English. Wording only.

import type { handover as mainland } from '../zh-CN/handover.ts'
import type { PartOf } from '../zh-CN.ts'

export const handover = {
  'handOff.confirmed': [
    'Thank you[, {name}]. Our {who} has your case now and will be in touch {when}. Your case number is {caseId}; type "status" at any time to see where things stand, and feel free to add photos or details here.',
    'All set[, {name}]. This is now with our {who}, who will contact you {when}. Case number: {caseId}. Type "status" whenever you want an update.',
    'That is everything we need[, {name}]. You will hear from our {who} {when}. Please keep {caseId} as your case number; "status" shows where it stands, and you can add to it here at any time.',
    'Your case is on its way[, {name}]: our {who} takes it from here and will get in touch {when}. It has the number {caseId}, and "status" tells you how far it is.',
  ],
  'handOff.stopped': [
    "That's fine, no more questions. What you told us is with our {who}, who will be in touch {when}. Your case number is {caseId}; you can add to it here at any time.",
    'Understood, we leave it there. Our {who} will contact you {when}. Case number: {caseId}; anything you want to add, just send it here.',
    'We stop here, as you wish. You will hear from our {who} {when}, and what you have said is enough to start with. Case number: {caseId}.',
    'No more questions from us. Our {who} has what you wrote and will get in touch {when}. Your case is {caseId}, and it stays open for anything you add.',
  ],
  'handOff.human': [
    'Of course. This is now with our {who}, who will be in touch {when}. Your case number is {caseId}.',
    'Certainly. Our {who} will contact you {when}. Case number: {caseId}.',
    'A person it is: our {who} will get in touch {when}. The case number is {caseId}.',
    'Gladly. You will hear from our {who} {when}, under case number {caseId}.',
  ],
  'handOff.danger': [
    'We have passed this to {alerted}, and you will be called right away. For rescue please ring {rescue} yourself now; it is quickest. Case number: {caseId}.',
    'Your case, {caseId}, is with {alerted}; expect a call at once. Do not wait for it: the rescue line is {rescue}.',
    'This has gone to {alerted}, so please keep your phone at hand. If you need rescue, call {rescue} now. Case number: {caseId}.',
    'Somebody will ring you at once: we have alerted {alerted}. For a tow or rescue dial {rescue} directly. Your case number is {caseId}.',
  ],
  'handOff.threat': [
    'Our {who} is dealing with this in person and will be in touch {when}. Case number: {caseId}.',
    'Our {who} will speak with you directly and will contact you {when}. Case number: {caseId}.',
    'From here our {who} looks after this personally, and you will hear from them {when}. It has the number {caseId}.',
    'This is in the hands of our {who} now, who will get in touch {when}. Your case: {caseId}.',
  ],
  'handOff.idle': [
    'No rush. Everything you told us is safe with our {who}, who will be in touch {when}. Your case number is {caseId}; you can add to it here at any time.',
    "You don't have to finish in one go. We have passed on what you told us so far: our {who} will contact you {when}. Case number: {caseId}.",
    'We leave it here for now. Our {who} has your words and will get in touch {when}; anything you add joins case {caseId}.',
    'The rest can wait. Your case, {caseId}, is with our {who}, and you will hear from us {when}. Write again whenever you like.',
  ],

  'person.rescue': [
    'People are on it: your case, {caseId}, is with {alerted}. To speak to somebody this minute, call {rescue}.',
    'This ({caseId}) is with {alerted}. Ring {rescue} and you will have a person on the line.',
    'The quickest way to a person is {rescue}; our {who} has your case as well, {caseId}.',
    'Please call the rescue line on {rescue}, somebody will answer. Your case number is {caseId}, and our {who} sees it too.',
  ],
  'there.owner': [
    'Yes, our {person} is in today and has your case, {caseId}. Leave a message here and it is passed on; say so if you would rather be rung.',
    'Our {person} is at work and is looking after case {caseId}. You can leave word here, or ask to be rung.',
  ],
  'there.in': [
    'Yes, our {person} is at work.[ Ring {phone} to speak to them, or tell us here what it is about.]',
    'Our {person} is in.[ You can reach them on {phone}, or write here what you need.]',
  ],
  'there.away': [
    'Our {person} is not here just now[ and is back {when}].[ Ring {phone} if it cannot wait, or tell us here.]',
    'Just now our {person} is not in[; the next shift begins {when}].[ The store is on {phone}, or write here what you need.]',
  ],
  'there.case': [
    'Case {caseId} is with our {who}; a message left here reaches them.',
    'Our {who} has your case, {caseId}. You can leave word here.',
  ],
  'there.deputy': [
    'In the meantime our {who} is looking after case {caseId}; a message left here reaches them.',
    'Our {who} has taken over your case, {caseId}, for the time being. You can leave word here.',
  ],
  'person.already': [
    "We know you're waiting. Our {who} has this and will be in touch {when}.",
    'Our {who} has your case and will contact you {when}.',
    'Thank you for bearing with us: our {who} will get in touch {when}.',
    'It has not been forgotten; you will hear from our {who} {when}.',
  ],
  'person.climbed': [
    'Understood, you want somebody more senior. Our {who} has it now and will contact you {when}.',
    'Of course. This is with our {who} now, who will speak to you {when}.',
    'Your request went straight up: our {who} takes over and will be in touch {when}.',
    'It has been handed to our {who}, who can see everything you told us and will get back to you {when}.',
  ],
  'person.anotherNow': [
    'You would like to deal with somebody else. Our {who} takes over and contacts you {when}, with everything you have told us.',
    'Of course, somebody else it is: our {who}, who will be in touch {when}. No need to start over.',
    'We can change that. Your case is now with our {who}, who contacts you {when}.',
    'You asked for another person, so our {who} looks after it from here and gets in touch {when}.',
  ],
  'person.anotherAsked': [
    'Your wish for somebody else has been passed up. Our {who} will tell you {when} who is going to talk to you.',
    'Noted that you want to deal with another person. Our {who} has it and answers you {when}.',
    'You would rather not go on with the same colleague. Our {who} arranges it and lets you know {when} who takes over.',
    'We have passed on that you want a change. You will hear from our {who} {when} about who it will be.',
  ],
  'person.declinedToo': [
    'We have noted that you do not accept the offer.',
    'The offer is off the table for now, and your reason is on record.',
    'Your no to the offer goes along with it.',
    'Noted: the offer is not acceptable to you.',
  ],
  'person.superior': [
    'You would like to speak to somebody more senior. That has been passed up and noted in your case; our {who} will get back to you {when} about who will talk to you.',
    'Understood, you want the management. Your request has gone further up, and our {who} will contact you {when} about it.',
    'We have passed on that you are asking for a superior. Our {who} will be in touch {when} and tell you how it goes on.',
    'Your request for somebody higher up is on record and on its way. You will hear from our {who} {when}.',
  ],
  'person.meanwhile': [
    'While you wait, here is one thing you could tell us, if you like.',
    'Before our colleague gets in touch, a small question if you do not mind.',
    'This would help our colleague to prepare.',
    'Until then, a few words from you would be useful.',
  ],
  'person.done': [
    'Our {who} has all of that now and will be in touch {when}. Anything else, just write here.',
    'That has gone to our {who}, who will contact you {when}. You can add to it here at any time.',
    'There is nothing more to fill in. You will hear from our {who} {when}.',
    'It is all passed on. Our {who} will get in touch {when}, and this chat stays open for anything more.',
  ],
  'person.inWriting': [
    'No call, then. Our {who} will write to you instead, and you will hear from them {when}.',
    'Of course, in writing it is. Our {who} will message you {when}; read it whenever it suits you.',
    'Noted: no phone calls. Our {who} will be in touch in writing {when}, and you can add anything here.',
    'That is fine, nobody will ring. We have asked our {who} to write to you {when}.',
  ],
  'person.reachable': [
    'Good to know. Our {who} can see that and will contact you {when}.',
    'Thank you, that is passed on. You will hear from our {who} {when}.',
    'Noted, and our {who} knows; expect to hear from them {when}.',
    'We have told our {who}, who will be in touch {when}.',
  ],
  'person.moved': [
    'Thank you for explaining. Our {who} is now looking after this and will be in touch {when}.',
    'Understood. This is now with our {who}, who will contact you {when}.',
    'That makes it clearer. Our {who} takes it over and will get in touch {when}.',
    'Going by what you say, this belongs with our {who}. You will hear from them {when}.',
  ],
  'person.movedOnly': [
    'Thank you for explaining. Our {who} is in charge of this now.',
    'Understood. Our {who} is looking after it from here.',
    'That makes it clearer; it lies with our {who} now.',
    'Going by what you say, this belongs with our {who}, who has just received it.',
  ],

  'after.noted': [
    'Thanks, we have passed that on to our {who}.',
    'Thanks for adding that; our {who} has been told.',
    'Thank you, our {who} has this as well now.',
    'That goes straight to our {who}.',
    'We have added that to your case for our {who}.',
  ],
  'after.another': [
    "We're sorry about this as well. It's on record with the rest and goes to our {who}, who will be in touch {when}.",
    "That is noted too, and we're sorry for the extra trouble. Our {who} looks after both and will contact you {when}.",
    "We're sorry there is more to deal with. It has all been noted, and you will hear from our {who} about all of it {when}.",
    'We have added this to what you told us before, with our apologies that there is more. Our {who} will get in touch {when}.',
  ],
  'after.thanks': [
    "You're welcome. We're here if you need anything.",
    'Our pleasure, and thank you for your patience.',
    'Any time.',
    'Not at all. Write whenever something comes up.',
  ],
  'after.goodbye': [
    'Goodbye, and take care.',
    "All right, speak soon. We're here if you need us.",
    'Until then. A message here is enough if you need anything.',
    'See you soon, and look after yourself.',
  ],
  'after.hello': [
    'Hello[, {name}]. Our {who} will be in touch {when}; if you want to add something, go ahead.',
    'Hi[, {name}]. Your case is with our {who}, who will contact you {when}.',
    'Good to hear from you[, {name}]. Our {who} has your case in hand and will get in touch {when}.',
    'Hello again[, {name}]. You will hear from our {who} {when}; until then, feel free to write here.',
  ],
  'after.unclear': [
    'Sorry, we didn\'t quite catch that. You can add details, type "status" for news, or "human" for a person.',
    'Apologies, a little more detail would help. Or type "status" for news and "human" for a person.',
    'We\'d like to get this right: what do you mean exactly? You can also type "status" for news or "human" for a person.',
    'Could you say that another way? "status" shows how things stand, "human" brings a person.',
  ],
  'after.unsafe': [
    'That must have been frightening, and we are very sorry. Please leave the car parked until it has been checked; this has gone to our {who} as a priority, and you will hear from them {when}.',
    'We are worried to hear that. Please do not drive the car for now; our {who} has it as a priority and will contact you {when}.',
    'First of all, please keep the car where it is. Our {who} has been told that it is urgent and will get in touch {when}.',
    'Your safety matters more than anything here: let the car stand until it has been looked at. It is marked urgent, and you will hear from our {who} {when}.',
  ],
  'after.raised': [
    'We are very sorry for all the trouble this is causing you. It has gone to our {who} as a priority, who will be in touch {when}.',
    'We understand how much this affects you. Our {who} is giving it priority now and will contact you {when}.',
    "What you describe is serious, and we're treating it that way. Our {who} has it ahead of other matters and will get in touch {when}.",
    'This has become more than an annoyance, and we regret that. It is marked urgent; you will hear from our {who} {when}.',
  ],
  'person.anyway': [
    "That's fine as it is. Our {who} will be in touch {when}; add anything you like at any time.",
    'No need to say more. What we have is with our {who}, who will contact you {when}.',
    'All right, nothing more is needed. Expect to hear from our {who} {when}, and write here whenever you wish.',
    'We leave it at that, then. Our {who} takes it from here and will reach out {when}.',
  ],
  'after.driving': [
    'Please do not drive it until somebody has looked at it; for a tow, ring {rescue}. Your question has gone to our {who} too.',
    'Nobody can say for sure without seeing the car, so please leave it parked for now. A tow comes on {rescue}, and our {who} has your question.',
    'To be safe, let the car stand until it has been checked; ring {rescue} if it has to be towed. We have passed your question to our {who}.',
    'Better not to drive on before it has been checked. If you need a tow, call {rescue}; our {who} knows that you ask.',
  ],
  'after.question': [
    "Our {who} has your question now and can answer it properly; you're welcome to add to it.",
    'We have passed your question to our {who}, who will get back to you on it.',
    'Better not guess here: our {who} has your question and will take it up with you.',
    'Your question has been added to your case for our {who} to answer.',
  ],
} as const satisfies PartOf<typeof mainland>
