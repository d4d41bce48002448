// Proposals, withdrawing, a colleague taking over, several matters, in English. Wording only.

import type { agreement as mainland } from '../zh-CN/agreement.ts'
import type { PartOf } from '../zh-CN.ts'

export const agreement = {
  'proposal.offer': [
    'Our {who} has these options for you:\n{lines}\nWhich one suits you? If none does, just say so.',
    "About your concern, our {who} would like to suggest:\n{lines}\nWhich would you prefer? It's fine to say no to all of them.",
    'Our {who} has put together a few options:\n{lines}\nReply with a number to choose one, or ask anything first.',
    'There is news: our {who} suggests the following.\n{lines}\nWhich comes closest to what you want? If none, tell us.',
  ],
  'proposal.offerOne': [
    'Our {who} suggests: {what}.\nWould that be all right for you?',
    'About your concern, our {who} would like to do this: {what}.\nDoes that work for you? If not, just say so.',
    "There is a suggestion from our {who}: {what}.\nWhat do you think? You're welcome to ask first.",
    'Our {who} asks you to look at this: {what}.\nTell us if it suits you; if not, we keep talking.',
  ],
  'proposal.which': [
    'Which one is it? A number is enough:\n{lines}',
    'Just to be sure which option you mean:\n{lines}',
    'Could you give us the number, so that nothing gets mixed up?\n{lines}',
    'Glad that one of them suits you. Which shall we note?\n{lines}',
  ],
  'proposal.noSuch': [
    'There are only {last} on offer. Which would you like?\n{lines}',
    'That number is not among them. These are the ones to choose from:\n{lines}',
    'We cannot find that one here; the choice is between:\n{lines}',
    'The offer goes up to number {last}. Which of these is it?\n{lines}',
  ],
  'proposal.soothed': [
    'We can tell this is not what you hoped for, and we are sorry. Tell us what is wrong with it and our {who} will hear it; if you can live with it, just say which one.',
    'Point taken: it does not sit well with you. Say plainly what is missing and we pass it on to our {who}; yes or no is up to you.',
    'We are sorry it has let you down. What would you rather have? Our {who} gets it in your own words, and you can still say yes or no.',
    'We hear how that sounds to you. Let us know which part will not do, and it goes to our {who}; whether you accept is entirely your decision.',
  ],
  'proposal.both': [
    'You would like more than one of them. That is for our {who} to decide, so we have passed it on in your words; the options stay open, and you can still pick one.',
    'Noted: you want them together. They were meant as a choice, and our {who} will talk to you about it before anything is settled.',
    'We understand. Whether they can be combined is up to our {who}, who has your wish now; nothing counts as chosen yet.',
    'Your wish is with our {who}, who will answer you. No rush: if you would rather settle on one of them first, just tell us.',
  ],
  'proposal.agreed': [
    'Thank you, noted: "{what}". Our {who} arranges it now, and you hear from us as it moves.',
    'Good, we go with "{what}". Our {who} takes it from here, and any news arrives in this chat.',
    'Understood, you chose "{what}". Our {who} knows, and we keep you posted.',
    'Your choice is on record: "{what}". Next, our {who} makes the arrangements and keeps in touch with you here.',
  ],
  'proposal.stands': [
    'What we agreed before, "{what}", still stands unless you take something else.',
    'You agreed to "{what}", and that holds for as long as you want it to.',
    '"{what}" is agreed and stays so; whether it changes is up to you.',
    'Our agreement, "{what}", is not off the table: what follows replaces it only if you say yes.',
  ],
  'proposal.bothOff': [
    'Noted: neither the new suggestion nor "{what}", which was agreed before, stands any longer.',
    'Understood, you want neither of the two; "{what}" is no longer agreed.',
    'All right, "{what}" is off as well, together with what was suggested now.',
    'Then neither counts: "{what}", agreed earlier, is dropped too.',
  ],
  'proposal.kept': [
    'Good, then we keep to what we agreed: {what}. The new suggestion is dropped, and our {who} carries on as arranged. If that no longer suits you either, just say so.',
    'Understood, nothing changes: "{what}" it stays. Our {who} goes on with it; should you see that differently one day, tell us.',
    'That is fine. "{what}" stands as agreed, and our {who} knows and carries on with it. Anything that does not fit, let us know.',
    'Noted, we go ahead with "{what}" as before; our {who} sees to it. Tell us if you change your mind about it.',
  ],
  'proposal.whyNot': [
    'Understood, that is not what you want. What would suit you better? You can leave this open too.',
    "No pressure at all. What's missing for you? One line helps us try again; skipping is fine.",
    "That's fine, then we keep talking. What matters most to you here? You may skip this.",
    'Fair enough. Where does it fall short? Only if you care to say.',
  ],
  'proposal.denied': [
    'We are sorry: a yes was recorded that you did not give. It is taken back, so "{what}" does not count as agreed. Our {who} looks into it and will contact you {when}; nothing is done about it without your own word.',
    'Then you have not agreed, and we apologise. "{what}" is off the record as your choice, and our {who} will be in touch {when} to find out how it got there.',
    'That should not have happened, and we are sorry. The recorded agreement to "{what}" is cancelled. Our {who} has the case from here and speaks with you {when}.',
    'Without your yes there is no agreement: the entry for "{what}" has been withdrawn, with our apologies. You will hear from our {who} {when}.',
  ],
  'proposal.declined': [
    'Thank you for being clear. Our {who} has your view and comes back to you to talk it over again.',
    'Understood, we put that option aside. Our {who} has what you said and looks for another way with you.',
    'Noted that this does not suit you. Our {who} sees your reasons and we talk again.',
    'Then we leave this one. Our {who} has been told and will be in touch to go over it with you once more.',
  ],
  'proposal.askFirst': [
    'Of course. What would you like to know?',
    'Please ask. What is your question?',
    'Go ahead and ask: what would you like cleared up first?',
    'Sure, nothing needs deciding yet. What can we explain?',
  ],
  'proposal.asked': [
    "Your question is with our {who}, who will explain. No need to decide yet; tell us when you're ready.",
    'We have asked our {who} to explain this to you, and the decision can wait until you know.',
    'We passed your question to our {who}. Take your time and decide once it is clear.',
    'It is right to ask first. You will get the answer from our {who}, and nothing is settled until you say so.',
  ],
  'proposal.before': [
    'This is what you said no to:\n{lines}\nIt is off the table for now, and our {who} is looking for another way. If you have changed your mind, tell us which one you agree to.',
    'The earlier suggestion, which you declined, was:\n{lines}\nOur {who} is working on something else; if it would do after all, just say so.',
    'Here it is again, only as a reminder of what you turned down:\n{lines}\nOur {who} will come back with a different idea.',
    'You did not accept this one:\n{lines}\nOur {who} is reconsidering. Should you want it after all, reply that you agree.',
  ],
  'proposal.afterAll': [
    "Just so we don't get you wrong: do you want what you turned down before?\n{lines}\nIf not, there is nothing to choose and our {who} keeps looking for another way.",
    'Would this be all right with you now?\n{lines}\nPick it if so; otherwise our {who} carries on looking.',
    "You said no to this earlier. Have you changed your mind?\n{lines}\nIf you haven't, our {who} goes on as planned.",
    "We won't decide that for you. The earlier suggestion was:\n{lines}\nSay so plainly if you want it, or wait for our {who} to come with a new one.",
  ],
  'proposal.yesHeld': [
    'We have noted that you are willing. Nothing is settled before your question is answered: it is with our {who}. Once it is clear, just say "I agree".',
    'Good to know you would take it. Our {who} answers your question first, and until then it is not binding.',
    'So that is a yes, once we have answered you. Our {who} has your question; confirm when you have heard back.',
    'You are willing, and one question is open. It has gone to our {who}; we hold the offer for you and take nothing as agreed yet.',
  ],
  'proposal.unclear': [
    'You can accept, decline or ask first, whichever you like. What would you prefer?',
    'Just to be sure: is that a yes, a no, or would you like to ask something first?',
    'Please reply yes or no, or ask whatever is unclear.',
    'How shall we take that? "Yes", "no" or a question is all we need.',
  ],

  'refusal.told': [
    'Our {who} has looked into your request and cannot grant it this time. The reason: {text}.\nIf you see it differently, write "appeal" and our {above} will look at it afresh.',
    'About what you asked for: after checking, our {who} has to say no, for this reason: {text}.\nShould that seem unfair to you, you can appeal to our {above}.',
    'We are sorry, your request cannot be met. Our {who} explains: {text}.\nYou may leave it there, or have it reviewed by our {above}.',
    'Our {who} asked us to be open with you: this is not possible, because {text}.\nFor a second look by our {above}, just reply "appeal".',
  ],
  'refusal.toldLast': [
    "Our {who} has looked into your request and cannot grant it this time. The reason: {text}.\nNobody here stands above this answer. If you see it differently, the manufacturer's customer line or a consumer association can advise you, and we will share our records.",
    "We are sorry, your request cannot be met. Our {who} explains: {text}.\nTo be open with you, nobody at the dealership is above this level. You are free to ask the manufacturer's customer line or a consumer association for their view.",
    "Our {who} asked us to be open with you: this is not possible, because {text}.\nThere is nobody higher to pass it to here; outside, the manufacturer's customer line and consumer associations will hear you.",
  ],
  'refusal.last': [
    "Noted that you do not agree. There is nobody at the dealership above our {who}, who will go through the reasons with you {when}. The manufacturer's customer line or a consumer association can advise you as well.",
    "Your words are in the case. To be open with you, our {who} is the last level here and will talk to you once more {when}. You are also free to turn to the manufacturer's customer line or a consumer association.",
    "Understood. There is nobody higher here to pass it to; our {who} will be in touch {when}. For an outside view there are the manufacturer's customer line and consumer associations.",
  ],
  'refusal.unclearLast': [
    'That is noted. Shall we leave the answer as it is, or is there something you would like to ask first?',
    'We have written that down. Does this settle it for you, or would you like to hear more about the reasons?',
    'Just to be sure: do you take the answer as it stands? If not, say so and we put it on record.',
  ],
  'refusal.noted': [
    'Thank you for understanding. If anything else comes to mind, our {who} is here for you.',
    'Noted as it stands. Should something new turn up, our {who} will gladly hear it.',
    'We appreciate that. Write here whenever you like; our {who} sees it.',
    'All right, it is on record. You can come back to it any time.',
  ],
  'refusal.appealed': [
    'Understood, you do not agree, and it has gone further up. Our {who} takes it from here and will contact you {when}.',
    'Your appeal is in, in your own words. Our {who} will look at it afresh and be in touch {when}.',
    'Somebody else will look at this now: our {who}, who will get in touch {when}.',
    'The appeal is recorded, so there is nothing you need to repeat. You will hear from our {who} {when}.',
  ],
  'refusal.later': [
    'Of course, take your time. Should you want our {above} to look at it, just say "appeal".',
    "There's no rush to answer. An appeal to our {above} stays open to you.",
    'Please do think about it. If you would like our {above} to decide, tell us here.',
    "That's fine, nothing has to be settled now. You can still go to our {above} later.",
  ],
  'refusal.already': [
    'Your appeal is already with our {who}, who will be in touch {when}. There is no need to ask again.',
    'We have your appeal: our {who} is the one looking at it, nobody else has taken over, and you will hear {when}.',
    "Understood, you don't accept it. The appeal went up before and rests with our {who}, who contacts you {when}.",
  ],
  'refusal.asked': [
    'Your question is with our {who}, who will explain the reasons. If they do not convince you, our {above} can still look at it afresh.',
    'It is right to ask. Our {who} will tell you what the answer rests on; after that you can still write "appeal" and our {above} reviews it.',
    'We passed your question to our {who}, who will go through how this answer came about. A review by our {above} stays open to you.',
    'Noted, and our {who} will answer that. You need not say yes or no before then; appealing to our {above} remains possible.',
  ],
  'refusal.askedLast': [
    'Your question is with our {who}, who will explain the reasons to you.',
    'It is right to ask. Our {who} will tell you what the answer rests on.',
    'We passed your question to our {who}, who will go through how this answer came about.',
  ],
  'refusal.either': [
    'Either is fine, only tell us which: "noted" to leave it, "appeal" to have our {above} look again.',
    'We don\'t want to get you wrong: do you take the answer as it is, or shall our {above} review it? Write "noted" or "appeal".',
    'Just to be sure which you mean: "noted" leaves it there, "appeal" takes it to our {above}.',
  ],
  'refusal.waits': [
    'Noted. The review is with our {who}, who contacts you {when}.',
    'All right. Our {who} looks at it afresh and will contact you {when}.',
    'Good. Our {who} reviews it and will be in touch {when}.',
  ],
  'refusal.heard': [
    'All of that is noted and our {who} will read it. Take your time; the choice stays yours.',
    'We hear you, and your words go to our {who} as they are. The choices below stay open.',
    'That is hard to take, and our {who} will know how you feel about it. What happens next is up to you.',
  ],
  'refusal.unclear': [
    'That is noted. Shall we leave the answer as it is, or would you like our {above} to review it?',
    'Just to be sure: say "appeal" and our {above} takes another look, or "noted" to leave it as it is.',
    'We have written that down. Would you like a second look by our {above}, or to ask something first?',
    'Thank you, it is in your case. Does this settle it for you, or should our {above} decide?',
  ],
  'news.climbed': [
    'Your case {caseId} is now with our {who}[, who will be in touch {when}].',
    'A word on case {caseId}: it has been passed to our {who}[, who will contact you {when}].',
    'We appreciate your patience. From here on our {who} looks after case {caseId}[ and will get in touch {when}].',
    'Case {caseId} has moved up to our {who}[, and you will hear from them {when}].',
  ],
  'news.climbing': [
    'Your case {caseId} has been passed up to our {who}, who takes it over {when} and then contacts you.',
    'A word on case {caseId}: our {who} takes over {when} and will talk to you after that.',
    'Thank you for bearing with us. Our {who} takes on case {caseId} {when} and gets in touch next.',
    'Case {caseId} now goes to our {who}, who reads all of it {when} before speaking with you.',
  ],
  'withdraw.ask': [
    'Just to be sure: would you like to withdraw case {caseId}, so that we stop following it up? The record stays, and you can bring it back at any time.',
    'Do you mean case {caseId} should not be followed up any more? We keep the record in case you want to come back to it.',
    'Shall we take case {caseId} off our list? That is up to you; the notes are kept, and one word here opens it again.',
    'Before we stop: case {caseId} would be withdrawn, but not lost, and you could take it up again whenever you like. Is that what you want?',
  ],
  'withdraw.askUnsafe': [
    'Would you like to withdraw case {caseId}? One thing to bear in mind: the safety problem has not been checked, so please have the car looked at before driving. It is entirely your choice.',
    'Do you want to withdraw case {caseId}? It concerns driving safety, so we suggest having the car looked at first; the decision is yours.',
    'The choice is yours, and we only mention that nobody has checked whether the car is safe to drive. Shall we withdraw case {caseId} all the same?',
    'We would feel better if the car were looked at first, whatever becomes of the case. Is case {caseId} to be withdrawn? You decide.',
  ],
  'withdraw.done': [
    'Done: case {caseId} is withdrawn, and our {who} will see that. The record stays; if you want to take it up again, just say so here.',
    'As you wish, case {caseId} is not followed up any more, and our {who} will be told. If anything still bothers you, come back any time.',
    'We have withdrawn case {caseId} and will let our {who} know. Should you change your mind, a message here is enough.',
    'Case {caseId} rests from now on, and our {who} will be informed. Your notes are kept, and you can come back to it whenever you like.',
  ],
  'withdraw.orStop': [
    'So that we get you right: do you want to withdraw the whole matter, or just not answer any more and have it passed on as it is?',
    'Up to you: we can withdraw the matter, pass it on as it is, or carry on. Which do you prefer?',
    'No pressure. Shall the whole thing be dropped, or have there simply been enough questions?',
    'Just checking: is the matter over for you, or shall a colleague take it from here with what we have?',
  ],
  'withdraw.orKeep': [
    'So that we get you right: do you want to withdraw the matter, or shall we keep following it up?',
    'Do you mean we should stop working on this? If not, everything simply goes on.',
    'Just checking: withdraw the matter or carry on with it? You decide.',
    'No pressure. Shall we drop the whole thing, or keep at it?',
  ],
  'withdraw.sold': [
    'So the car is no longer yours. Shall we stop following case {caseId}? If you would rather keep it open, just say so.',
    'Understood, the car is sold. Do we close case {caseId} here? Until you say yes it goes on as before.',
    'Thank you for telling us about the sale. May we end case {caseId}, or is something still to be settled?',
    'With the car sold, is case {caseId} over for you? Nothing is withdrawn unless you confirm.',
  ],
  'withdraw.settled': [
    'Good to hear that it is settled. Shall we close case {caseId}, or keep it open?',
    'Glad that is off your mind. May we take case {caseId} off our list?',
    'Thanks for telling us. Does that mean case {caseId} can be withdrawn, or should somebody still look into it?',
    'So it has been taken care of. Would you like case {caseId} to end here?',
  ],
  'withdraw.kept': [
    'All right, we keep it open and carry on.',
    'Understood, we continue as before.',
    'Good, the case stays with us.',
    'Then nothing changes, and we go on with it.',
  ],
  'withdraw.back': [
    'Case {caseId} is open again with our {who}, who will contact you {when}. Everything you told us is still there.',
    "No problem, we pick case {caseId} up again; our {who} will be in touch {when}. You don't need to repeat anything.",
    'Of course. Case {caseId} goes back to our {who} as you left it, and you will hear from them {when}.',
    'Good that you came back. Our {who} has case {caseId} again, with all your notes, and will get in touch {when}.',
  ],
  'takeUp.follows': [
    'Case {caseId} was closed a good while ago, so it goes on under a new number, with everything you told us then.',
    'Of course, we take it up again. After so long it gets a new number, linked to case {caseId}, and nothing you said is lost.',
    'We remember case {caseId}. A new one follows on from it, so you need not tell it all again.',
    'All right, back to it. Case {caseId} is in the archive by now, so we open a new one that carries on from what you told us.',
  ],
  'news.withdrawn': [
    'A colleague has recorded case {caseId} as withdrawn; the record is kept. If that is not what you want, or you wish to bring it back, just say so here.',
    'To let you know: case {caseId} is down as withdrawn. If you did not mean that, tell us and we carry on at once.',
  ],
  'news.yesRecorded': [
    'Our {who} has put down that you agreed to "{what}". If you did not say so, please tell us right here.',
    'For you to check: our {who} recorded your yes to "{what}". If that is not so, just say so.',
    'Your answer was entered by our {who}: agreed, "{what}". Let us know if you never agreed to it.',
    'On record in your name, entered by our {who}: a yes to "{what}". Should that be wrong, a short reply is enough.',
  ],
  'news.work': [
    'Our {who} has started working on your case ({caseId}).',
    'A quick note: work on case {caseId} has begun; our {who} is on it.',
    'Work on your case, {caseId}, is under way with our {who}.',
  ],
  'news.promiseLetGo': [
    'A change, from our {who}: what we had told you (“{text}”) no longer holds. {reason}.',
    'Our {who} has to take something back: “{text}” no longer holds. {reason}.',
  ],
  'news.promise': [
    'Our {who} writes: {text} ({when}).',
    'From our {who}: {text} ({when}).',
    'What comes next, from our {who}: {text} ({when}).',
  ],

  'live.begun': [
    'Our {who} is here now and will talk with you directly. Please go ahead.',
    'You are now talking with our {who} in person.',
  ],
  'live.mayKeep': [
    'It has arrived. You chose not to have photos kept; if our colleague may use this one, please write “You may keep the photo”, otherwise “Please delete the photo”.',
    'A note from the automated assistant: you chose not to have photos kept. For this one, please write “You may keep the photo” or “Please delete the photo”.',
  ],
  'live.danger': [
    'This comes from the automated assistant. We have alerted {alerted}; to speak to somebody now, call {rescue}.',
    'Sent by the automated assistant: your message has gone to {alerted}. The fastest way to a person is {rescue}.',
  ],
  'live.lastSaid': [
    'The last thing our colleague wrote to you was: "{text}". If anything has to change, say so here and our {who} will see it.',
    'In the talk just now it was put like this: "{text}". Our {who} has your question as well.',
    'Their last line was: "{text}". If that is not what you understood, tell us and our {who} will check.',
    'What you were told is: "{text}". Anything to add goes to our {who}.',
  ],
  'live.left': [
    'You had no answer from our {who} in time, and we are sorry you were kept waiting. The automated assistant is listening again.',
    'Sorry for the silence: our {who} did not get back to you. The automated assistant is back, and our colleagues see all you write.',
  ],
  'live.ended': [
    'Our {who} has gone to work on your case. The automated assistant is here again; write whenever you like.',
    'That was our {who}. From here the automated assistant takes your messages; type "human" for a person again.',
  ],

  'cases.which': [
    'You have several matters with us. Which one is this about?\n{lines}',
    'Just to be sure, which of these do you mean?\n{lines}',
    'These are the matters you told us about:\n{lines}\nWhich one is it?',
  ],
  'cases.switched': ['All right, back to case {caseId} ({what}).', 'Understood, this is about case {caseId}: {what}.'],
  'cases.sameOrNew': [
    'Is this a separate matter, or does it belong to case {caseId}?',
    'To note it correctly: is this something new, or part of case {caseId}?',
  ],
  'cases.new': [
    'All right, we note this one separately.',
    'Understood, that is another matter; we open a case of its own.',
  ],
  'cases.otherCar': [
    'We keep the two cars apart so that nothing gets mixed up. First {plate}.',
    'Two cars, so two records. Let us start with {plate}.',
  ],

  'type.suspicious': [
    'Every word is kept as you write it; type "status" at any time to check.',
    'It is fair to be careful. The record is here and you can look at it whenever you like.',
  ],
  'type.knowledgeable': [
    'You clearly know your car; the more precise the details, the easier for the technician.',
    'That is very precise, and we pass it on word for word.',
  ],
  'type.picky': ['Please give us every detail, we note them one by one.', 'We take down each point in your own words.'],
  'type.hesitant': ['No hurry, just tell us as it comes to mind.', 'Take your time; what you are unsure of can wait.'],

  'offer.other': [
    'If typing is tiresome, a colleague can call you, or we find a time to sit down at the store. Later is fine too.',
    'We can also do this another way: a phone call, or a talk in person at a time that suits you.',
  ],
  'idle.remind': [
    'Take your time; we go on whenever it suits you.',
    'Are you still there? Any time is fine, everything you said is kept.',
    "No hurry at all. We simply continue when you're ready.",
    'Whenever you have a moment, we carry on from here.',
  ],
  'idle.remindConfirm': [
    'The notes above are waiting for a glance: "yes" if they are right, or tell us what to change. No hurry.',
    'When you have a moment, please check the notes above. If you would rather not, we pass them on as they are.',
  ],

  'follow.handling': [
    'Good to hear. And how was the way we handled it?',
    "That's good news. One more thing: how did you find the way it was handled?",
    'Thank you. Were you also happy with how our colleagues dealt with it?',
    "We're relieved. How was the service along the way?",
  ],
  'follow.handlingThanks': [
    "Thank you for your view[, {name}]; we pass it on to the team. We're here whenever something comes up.",
    'Noted, and thank you[, {name}]. Do write any time, and safe travels.',
    'That helps us to get better[, {name}]. Have a good journey, wherever you are heading.',
    'We appreciate the honest word[, {name}]. It goes to the people who looked after you.',
  ],
  'follow.handlingPoor': [
    "Thank you for saying so. We're sorry it was unpleasant along the way; our {who} will look into it.",
    "We're sorry about that experience. Your words go to our {who} as they are, so that we can do better.",
    'A good result should not come with bad service, and we regret that it felt so. Our {who} will read what you wrote.',
    'It matters to us that you say this. Please accept our apologies; our {who} will go through it with the team.',
  ],
  'follow.checked': [
    'Good to know that everything is in order. We ask once more in a day or two.',
    'Thank you for telling us, that is a relief. We will check back with you once more.',
    "All in order, then, which is what we like to read. A little later we'll ask again, to be safe.",
    'We have noted that it is fine. Should anything change before we ask once more, just write.',
  ],

  'ask.otherWay': [
    'Is there another way to reach you, such as email or WeChat? It is fine to leave it out.',
    'How else could we get back to you? An email address or WeChat would do; feel free to skip this.',
    'Would email or WeChat suit you instead? Only if you would like to share it.',
    'Where may we send news instead, by email or WeChat perhaps? You may skip this.',
  ],
  'ask.callBack': [
    'When may we call you? Pick a time or tell us your own.',
    'What would be a good time for a call? Choose one, or write another.',
    'Which time suits you for a call? One of these, or any other.',
    'When would you like the phone to ring? Any of these times, or name one.',
  ],
  'handOff.humanClosed': [
    'Certainly, our {who} has it now. The store is closed at the moment; you will be contacted {when}. Your case number is {caseId}.',
    'It is with our {who}. We are outside opening hours right now, so you will hear from us {when}. Case number: {caseId}.',
    'Of course. Nobody is at the store just now, but our {who} has your case ({caseId}) and will be in touch {when}.',
    'Your wish for a person is with our {who}. As the store is not open at this hour, please expect to hear from us {when}. Your case: {caseId}.',
  ],
  'person.callBack': [
    'Noted: {time}. Our {who} has your preferred time and will do their best to call you then.',
    'Thank you. Our {who} can see your wish ({time}) and tries to keep to it; tell us if it changes.',
    'Got it: {time}. That is with our {who} now, who will keep to it if at all possible.',
    'Your time ({time}) is passed on to our {who}, who will try to ring you then.',
  ],
  'person.notThen': [
    "Noted: “{wish}”. We have asked our {who} to keep clear of the times that don't suit you.",
    'Understood, “{wish}”. Our {who} can see that and will go by it.',
    'Got it. Our {who} has your words (“{wish}”) and is asked to call only when it suits you.',
    '“{wish}”: that is with our {who} now. Tell us if it changes.',
  ],
  'repair.wayOut': [
    "Sorry, we still haven't understood you. You can skip this one, or we can ask a colleague to call you.",
    "We're sorry, we can't quite make this out. You can skip it or talk to a person.",
    "You don't have to answer this here: skip it, or ask for a person.",
    'Apologies, we may be missing something. Try once more, skip it, or let a person take over.',
  ],
  'repair.choose': [
    'Perhaps it is easier to pick from a few; skip it if none fits.',
    "Let's try it with choices, then. Skipping is fine.",
    'One word is enough here, and you may pass over it.',
    'Here are some possibilities; if none comes close, leave it out.',
  ],

  'lookup.offer': [
    "We can look that one up. Please send the case number (it starts with HY) together with the last four digits of the phone you gave; if you don't have the number, tell us.",
    "No need to start again: give us the number of the earlier case and the last four digits of your phone. Can't find it? Say so.",
    "Let's find your earlier case first. The reply you got then has a number beginning with HY; send it with the last four digits of your phone.",
    'Happy to check. We need the case number and the last four digits of the phone it was opened with, so nothing is entered twice.',
  ],
  'lookup.noNumber': [
    'A phone number by itself is not enough for us to tell you about a case, sorry. Type "human" and a colleague checks who you are and finds it, or ring {phone}; you may also tell us again here and it will be joined to the first.',
    'Without the case number a colleague has to check your identity first: type "human" or call {phone}. Or tell it again in a few words.',
    'To keep your matter private, a colleague looks it up when there is no number. Reply "human", or use {phone}.',
    'Not having the number is fine. Type "human" and somebody finds it once they know it is you; in a hurry, ring {phone}.',
  ],
  'lookup.passedOn': [
    'You can do without the number. Once a colleague has checked that it is you, they go through the earlier matter with you.',
    'Thank you, that is enough to reach you. To keep your details private, what was noted earlier is told once we have checked who you are.',
    'No need to look for the number: a colleague checks who you are by phone and takes it up from there.',
  ],
  'lookup.orNumber': [
    'If you were given a case number last time (it starts with HY), send it with the last four digits of your phone to see how it stands; your progress link lets it go on here.',
    'Did we give you a number beginning with HY back then? With it and the last four digits of your phone you see at once how that one stands.',
    'Should you have the earlier case number at hand, send it with the last four digits of your phone; what you say now is kept too.',
    'Have the old case number? With the last four digits of your phone it tells you where that one has got to.',
  ],
  'lookup.needDigits': [
    'To look up case {caseId} we need the last four digits of the phone number it was registered with.',
    'To protect your details, please send the last four digits of the phone number for case {caseId}.',
    'Case {caseId} was registered elsewhere. Which four digits does its phone number end in?',
    'One check first: the final four digits of the phone number belonging to {caseId}, please.',
  ],
  'lookup.none': [
    'The case number and the digits do not match. Please check them and send them again.',
    'Nothing found: the number or the last four digits may be wrong.',
    'No record goes with both of these. Perhaps another phone number was given at the time?',
    "We couldn't find it this way. The case number stands in the reply you got when it was registered.",
  ],
  'lookup.wait': [
    'That was rather quick; send it once more in a minute, or ring {phone} if it is urgent.',
    'Many look-ups in a short time. Please wait a minute, or let a colleague on {phone} help.',
    'Please give it a minute and send the same again; {phone} is there if you would rather not wait.',
    'To keep details safe there is a pause between look-ups. One minute will do, or call {phone}.',
  ],
  'lookup.tooMany': [
    'That was the last try for today. To keep it safe, please call {phone} or type "human" and a colleague will look it up.',
    'It didn\'t match several times, so we stop here for today. Please call {phone}, or type "human".',
    'There have been too many tries for now. Our colleagues on {phone} can look it up for you, or type "human".',
    'Let us pause the checking here. Ring {phone}, or type "human" and a colleague takes over.',
  ],
  'lookup.found': [
    'Case {caseId}: {what}.',
    'Found it. Case {caseId} stands as follows: {what}.',
    'This is how {caseId} stands: {what}.',
    'Here you are. For {caseId}: {what}.',
  ],
  'lookup.joins': [
    'To go on with it here, send its progress link. No link at hand? Type "human" or ring {phone}; a colleague checks that it is yours and sends a new one.',
    'The number and digits show how it stands and no more. Your progress link brings it into this conversation; if it is lost, type "human" or call {phone} for a new one.',
  ],

  'status.proposed': [
    'Case {caseId}: the options from our {who} are waiting for your answer:\n{lines}',
    'There is a suggestion for your case ({caseId}), and our {who} would like to hear from you:\n{lines}',
    'With case {caseId} the next word is yours. This is what our {who} suggests:\n{lines}',
  ],
  'status.weighed': [
    'Case {caseId}: what you said about the proposal is with our {who}, and the answer is ours to give. You will hear it here.',
    'The next word on case {caseId} is ours: our {who} has your point about the proposal and comes back to you on it.',
    'Our {who} has what you raised about the proposal (case {caseId}). Nothing is waiting on you; we will tell you what comes of it.',
    'Case {caseId} is waiting for us, not for you: your point about the proposal is with our {who}.',
  ],
  'status.agreed': [
    'Case {caseId}: you chose "{what}", and our {who} is arranging it[ and will be in touch {when}].',
    'Your case ({caseId}) goes ahead with "{what}"; our {who} is making the arrangements[ and will contact you {when}].',
    'We are on "{what}", as you decided. Our {who} is preparing it for case {caseId}[ and will be in touch {when}].',
  ],
  'status.declined': [
    'Case {caseId}: you turned the last suggestion down, and our {who} is working on another.',
    'Your case ({caseId}) is still being discussed; our {who} comes back to you with another idea.',
    "The last suggestion for case {caseId} didn't suit you, so our {who} is looking for a different one.",
  ],
  'next.contact': ['Our {who} will contact you {when}.', 'You hear from our {who} {when}.'],
  'next.takesOver': [
    'Our {who} will take it up {when} and then contact you.',
    'Our {who} will look at it {when}, and you hear from them after that.',
  ],
  'next.aims': [
    'Our {who} aims to have news for you {when}.',
    'We aim to have something to tell you {when}.',
    'Our {who} hopes to get back to you {when}.',
  ],
  'next.word': [
    'You hear from our {who} again {when}.',
    'Our {who} will write or call again {when}, however far it has come.',
    'Expect more from our {who} {when}.',
  ],
  // what was said before was not kept: this one the assistant keeps by itself
  'next.wordAgain': [
    'With or without progress, you get another message here {when}.',
    'Whatever comes of it, this chat tells you how things stand {when}.',
  ],
  'next.open': [
    'Next, our {who} gets in touch and tells you where it stands.',
    'From here our {who} carries on and then tells you how far it has come.',
  ],
  'next.yours': [
    'At the moment we are waiting to hear from you; once you write, our {who} carries on.',
    'The next word is yours: tell us when it suits you, and our {who} takes it from there.',
  ],
  'status.appealed': [
    'Case {caseId}: you did not accept our answer, and our {who} is looking at it afresh.',
    'Your appeal in case {caseId} is with our {who}, who will give you a fresh answer.',
    'Case {caseId} has gone up as you asked; our {who} is deciding on it now.',
  ],
  'status.lastWord': [
    "Case {caseId}: that you do not agree is on record. The answer of our {who} is our final one; the manufacturer's customer line or a consumer association can give you an outside view.",
    "You do not accept our answer in case {caseId}, and we have noted it. Nobody here decides above our {who}; outside, you can turn to the manufacturer's customer line or a consumer association.",
    "Our {who} has the last say on case {caseId} at the dealership, and your disagreement stands in it. For another view there are the manufacturer's customer line and consumer associations.",
  ],
  'status.inProgress': [
    'Case {caseId}: our {who} is working on it[, as you agreed: "{what}"].',
    'Your case ({caseId}) is under way with our {who}[; what was agreed: "{what}"].',
    'Work on case {caseId} has started, and our {who} is seeing to it[. Agreed with you: "{what}"].',
  ],
  'status.withdrawn': [
    'Case {caseId} was withdrawn at your wish, and the record is kept. You can take it up again any time.',
    'You withdrew your case ({caseId}) earlier. If you like, we pick it up again.',
    'Nobody is following up case {caseId} at present, as you asked. One word from you, and it is open again.',
  ],
  'status.promised': [
    'What comes next: {text} ({when}).',
    'The next step: {text} ({when}).',
    'Still ahead: {text} ({when}).',
  ],
  'track.link': [
    'You can follow it here at any time: {link}',
    'Progress page, for you only: {link}',
    'To see how it stands, open {link}',
    'This link shows every step: {link}',
  ],
  'cases.back': ['Back to your other matter, {caseId}.', 'Now, once more to {caseId}.'],
  'proposal.otherwise': [
    'We have passed on to our {who} that you would rather have it another way; they will be in touch {when}. Until they confirm a change with you, "{what}" stands as agreed.',
    'Understood, you see it differently now. Our {who} will contact you {when} about it; for the moment "{what}" is what was agreed.',
    'That is with our {who} now, who will speak with you {when}. Only they can change what was agreed, so "{what}" stands until then.',
    'Thank you for saying so. We cannot switch it here ourselves: our {who} will come back to you {when}, and "{what}" remains agreed meanwhile.',
  ],
} as const satisfies PartOf<typeof mainland>
