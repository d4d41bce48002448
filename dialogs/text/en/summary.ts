// Acknowledging, reading back, photos, in English. Wording only.

import type { summary as mainland } from '../zh-CN/summary.ts'
import type { PartOf } from '../zh-CN.ts'

export const summary = {
  'ack.plain': [
    'Got it, thank you.',
    'Thanks, noted.',
    'Good, we have that.',
    'Thank you.',
    'All right.',
    'Understood.',
  ],
  'ack.name': ['Thank you, {name}.', 'Nice to meet you, {name}.', 'Thanks, {name}.', 'Noted, {name}.'],
  'ack.matter': [
    'Thank you, we have added that.',
    'Understood, we have put that down too.',
    'Thanks, that is noted as well.',
    'That is part of the record now.',
  ],
  'ack.declined': [
    "That's fine, no need to answer that.",
    "No problem, we'll skip that.",
    'All right, no need for that one.',
    'Of course, we can manage without it.',
  ],
  'ack.corrected': [
    'Thank you, changed to: {what}.',
    'Corrected: {what}.',
    'It now says: {what}.',
    'Good that you said so. Changed to: {what}.',
  ],
  'ack.removed': [
    'Taken out: {what}.',
    'We have left this out of the notes: {what}.',
    'As you wish, this is no longer noted: {what}.',
    'Gone from the notes: {what}.',
  ],
  'ack.mended': [
    'Thank you, corrected to {what}.',
    'Understood, it now says {what}.',
    'Right, we have changed that to {what}.',
    'Thanks for putting that right: {what}.',
  ],
  'ack.instead': [
    'All right, what we have down now is: {what}.',
    'Understood, changed to: {what}.',
    'We have put this in its place: {what}.',
    'Noted instead: {what}.',
  ],
  'ack.asItStands': [
    'All right, we take it as it stands.',
    'Fine, it goes on just as it is above.',
    'No problem, we leave it like that; you can change it later.',
    'Good, then what is written above counts.',
  ],
  'ack.question': [
    'Our {who} will explain that when they get in touch; your question is noted.',
    "That is best answered by our {who}. We've put your question down.",
    'Noted: our {who} will come back to you on that.',
    'We have added your question for our {who} to answer.',
  ],
  'ack.tow': [
    'Your wish for a tow is noted. If you need one right now, call roadside rescue on {rescue}, day or night.',
    'A tow truck, then: we have put that down. In a hurry, ring the rescue line, {rescue}.',
    "We've noted that you want the car fetched. The rescue line, {rescue}, answers at any hour.",
    'Towing is in the notes. For help straight away, please call {rescue}.',
  ],
  'ack.stranded': [
    'To have the car fetched, ring the rescue line on {rescue}: somebody answers day or night. Our {who} looks after the rest.',
    'Roadside rescue is on {rescue}, and somebody answers at any hour. Our {who} stays with your case.',
    'The quickest way to get the car moved is our rescue line, {rescue}; everything else is with our {who}.',
    'Please ring {rescue} about getting the car moved; somebody picks up, day or night. Your case is with our {who}.',
  ],
  'ack.superior': [
    "Understood, you would like to speak to somebody in charge. We'll pass that on to our {who}.",
    'Noted: you want to talk to somebody senior. This goes to our {who}.',
    'You would rather speak with whoever can decide, and our {who} will be told so.',
    'A word with somebody in charge, then. Our {who} will see that you asked.',
  ],

  'summary.read': [
    "Let's check that we have it right:\n{lines}\nIs that correct? If anything is off, just tell us.",
    'Here is what we have noted:\n{lines}\nPlease reply "yes" if it is right, or tell us what to change.',
    'Before we pass it on, these are our notes:\n{lines}\nDo they match what you told us?',
    'This is what goes to the person in charge:\n{lines}\nIs it right as it stands? "Yes" is enough; if not, tell us what to change.',
  ],
  'summary.updated': [
    'Updated. This is what we have now:\n{lines}\nIs that right?',
    'We have changed that:\n{lines}\nIs everything correct now?',
    'As you wanted it, the notes now read:\n{lines}\nDoes that fit?',
    'The latest version:\n{lines}\nIf it is right, "yes" is enough; otherwise tell us what to change.',
  ],
  'summary.whatToChange': [
    'Of course. What should we change? Just tell us how it should be.',
    'Which part is not right, and what should it say?',
    'Good that you checked. Which line should read differently?',
    'No problem, tell us what is off and we will correct it.',
  ],
  'summary.noSuchLine': [
    'There is no line {n}, only {count} lines above. Which one should we change? If all of them are right, just say “yes”.',
    'We read you {count} lines, so there is no number {n}. Which one would you like to change? If nothing is wrong, say “yes”.',
  ],
  'summary.notClear': [
    'Is the summary above correct? Reply "yes" and we pass it on, or tell us what to change.',
    'Shall we pass it on as it stands? If something is wrong, just say so.',
    'One word is enough: are the notes above right?',
    'Before it goes to the person in charge: does the summary fit, or is there something to correct?',
  ],
  'summary.whichIsRight': [
    'Of course. What should "{what}" say?',
    'Thanks for spotting it. What is the right entry for "{what}"?',
  ],
  'summary.thanks': [
    "You're welcome. Is the summary above correct?",
    'Our pleasure. One last look, please: is everything above right?',
    'Not at all. Can the notes above go out as they are?',
  ],

  'photo.whatAbout': [
    'Thank you, we have received it. Could you tell us what it is about?',
    'Thanks, that has arrived. What happened?',
    'It has come through. What should we know about it?',
    'Received. A sentence or two with it would help: what is the trouble?',
  ],
  'photo.kept': [
    'Thank you. It is saved, and only the people handling this can see it.',
    'Thanks, it is attached to your case and used for nothing else.',
    'Saved with your case, for those who handle it and nobody else.',
    'Good, we keep it for this matter alone.',
  ],
  'photo.fromNowOn': [
    'Thank you. What you send from now on is kept; please send anything deleted before once more.',
    'Understood: from now on we keep what you send. What was deleted earlier would have to be sent again.',
  ],
  'photo.refused': [
    'Of course. What you sent has been deleted, and everything else goes on as usual.',
    'No problem, it has been deleted. That changes nothing about how we look after you.',
  ],
  'photo.left': [
    'We will leave it aside until you tell us we may use it.',
    "Then we won't use it for now; just tell us if you change your mind.",
    'No hurry; it stays untouched until we hear from you.',
    'It can wait, and nobody uses it before you agree.',
  ],
  'photo.added': [
    'Received, and attached as well.',
    'That has been added too.',
    'This one is with the others now.',
    'We have put it with your case.',
  ],
  'photo.notKept': [
    'As you asked before, what you just sent has been deleted.',
    'You chose not to have these kept, so this one has been deleted too; tell a colleague if you change your mind.',
    'Nothing of this was kept, just as with the one before.',
    'This one is deleted as well, in keeping with your wish.',
  ],
  'photo.enough': [
    "We have what you sent before, but didn't keep this one. Could you tell us in a few words what it is about?",
    'That is quite a lot already, so this one was not kept. Please tell us first what happened.',
  ],

  'summary.tellAnew': [
    'Of course. Please tell us "{what}" in your own words again. What you said before stays with the case; the summary shows the newest.',
    'How should "{what}" read? Your earlier words are kept as well, and we read back the new ones.',
  ],
  'summary.notAValue': [
    'We couldn\'t make out an entry for "{what}". Please write it once more, or reply "keep it".',
    'Sorry, that didn\'t read as an entry for "{what}". Please try again, or reply "keep it" to leave it.',
  ],
  'summary.kept': ['All right, that line stays as it is.', 'No problem, we leave that one unchanged.'],

  'evidence.thanks': [
    'Thank you for the {what}.',
    'The {what} came through, thank you.',
    'We have your {what}, many thanks.',
    'Your {what} is here and will help.',
  ],
  'evidence.voiceHeard': [
    'Thank you for the voice message; a colleague will listen to it. We cannot hear it in this chat, so please type the main points too.',
    'Your voice message has arrived, thank you. One of our team will listen to it; as this assistant cannot, a few typed words would help.',
    'What you recorded is here, and somebody will listen closely. This assistant cannot hear it, so could you also type what matters most?',
    'We have your recording, and a colleague takes the time for it. This assistant cannot hear it; please type the main points as well.',
  ],
  'evidence.voiceAdded': [
    'That voice message is attached too; a colleague will listen to it.',
    'Thanks, we have added this voice message for a colleague to listen to.',
  ],
  'evidence.placeAdded': ['Thank you, we have noted your location.', 'Your location is noted with the case, thanks.'],
  'evidence.placeKept': [
    'Thank you, we have noted the location: {place}. Only the people handling this can see what you sent.',
    'Noted: the location is {place}. What you sent is used for nothing else.',
  ],
  'evidence.placeNotKept': [
    'As you asked before, this location was not kept. If it matters, just type where you are.',
    "You chose not to have these kept, so we didn't note the location; a few typed words are fine instead.",
  ],
  'evidence.whatInVideo': [
    'Thank you for the video. Could you tell us in a few words what it is about?',
    'The video has arrived, thanks. What happened?',
  ],
  'evidence.whatInVoice': [
    'Thank you for the voice message; a colleague will listen to it, as this assistant cannot. So that it reaches the right person, could you type a few words on what it is about?',
    'Your voice message has arrived and one of our team will listen to it; this assistant cannot. To get it to the right person at once, could you also type briefly what happened?',
  ],
  'unheard.file': [
    'That file did not reach us. Could you send it once more, or tell us in words?',
    'Sorry, what you sent did not arrive whole. Please send it again, or just type it.',
  ],
  'unheard.late': [
    'Your file is still on its way to us. We will add it when it arrives; there is no need to send it again.',
    'The file has not come through yet. It will be added as soon as it does, so please carry on.',
  ],
  'unheard.voice': [
    'Sorry, that voice message cannot be played here. Could you type it in a few words, or record it once more?',
    'Your voice message came through, but it will not play. A few typed words would help us.',
  ],
  'unheard.kind': [
    'We cannot open this kind of message here. Could you tell us in words, or send a photo?',
    'Sorry, we cannot see this kind of message. Words or a photo will do.',
  ],
  'evidence.whatAtPlace': [
    'Thank you for the location. What happened there?',
    'We have your location, thanks. Could you tell us what is going on?',
  ],
} as const satisfies PartOf<typeof mainland>
