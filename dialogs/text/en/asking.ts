// Questions, why they are asked, and putting a talk right, in English. Wording only.

import type { asking as mainland } from '../zh-CN/asking.ts'
import type { PartOf } from '../zh-CN.ts'

export const asking = {
  'ask.story': [
    'Could you tell us what happened? A few sentences are enough.',
    'So, what went wrong? Take your time.',
    "Whenever you're ready: what is it about?",
    'In your own words, what is the trouble?',
  ],
  'ask.symptom': [
    'What exactly do you notice: a noise, a smell, a vibration, a warning light?',
    'Could you describe it a little more? Whatever you see, hear or smell helps.',
    'How does the car behave when it happens?',
    'What is the car doing that it should not?',
  ],
  'ask.phone': [
    "What's the best number to reach you on? We only use it for this matter.",
    'Could you leave a phone number, so that the person in charge can call you directly?',
    'Which phone number should we call you on?',
    'Where can we ring you? A mobile number is fine.',
  ],
  'ask.name': [
    'May we have your name?',
    'How would you like us to address you?',
    'And who are we speaking with?',
    'What name should we put down?',
  ],
  'ask.vehicle': [
    'Which car is it? The model or the number plate will do.',
    'What model is your car? The plate number is fine too.',
    'Could you tell us the model, or the plate if that is easier?',
    'And the car itself: what model is it, or what is on the plate?',
  ],
  'ask.mileage': [
    'Roughly how many kilometres has it done?',
    'What does the odometer say, more or less?',
    'How far has the car been driven so far? A rough figure is enough.',
    'About what mileage is it at?',
  ],
  'ask.purchasedOn': [
    'When did you buy the car? Month and year are enough.',
    'Roughly when was the car bought? It decides which rules apply.',
    'In which month and year did you get the car?',
    'What was the date of purchase, as far as you remember?',
  ],
  'ask.drivable': [
    'Can the car still be driven?',
    'Is the car still drivable at the moment?',
    'Are you still able to drive it?',
    'As it is now, does the car still run?',
  ],
  'ask.staff': [
    'Who was it that dealt with you? A name or a position helps.',
    'Which member of staff do you mean? If you do not recall the name, a position or description is fine.',
    'Who did you speak to? A first name or a role is enough.',
    'Could you tell us who was involved on our side, by name or by role?',
  ],
  'ask.staffOfRole': [
    'Which {role} was it? A name, or roughly what they look like, helps.',
    'Do you recall the name of that {role}? If not, a description or the desk they sit at is fine.',
    'Could you tell us which {role} you mean? A first name or a surname is enough.',
    'Do you know what that {role} is called? If not, tell us when it was, and we will find out.',
  ],
  'ask.store': [
    'Which of our locations is this about?',
    'What is the name of the store you were at, or usually go to?',
    'Which of our stores knows your car?',
    'Which store should this go to?',
  ],
  'ask.visit': [
    "Do you have the work order or order number? The date of your visit's fine too.",
    'Which visit was it? A job number or a date will do.',
    'When were you with us for this? The number on your paperwork helps just as well.',
    'Is there a job number on your papers? If not, the day you came in is enough.',
  ],
  'ask.repairs': [
    'How often has this been repaired before?',
    'Roughly how many times has anyone worked on this before? Feel free to say what was replaced.',
    'How many attempts at repairing it have there been so far?',
    'Has it been worked on already, and if so, how many times?',
  ],
  'ask.demand': [
    'What would you like us to do about it?',
    "How would you like this to be settled? We'll pass it on in your own words.",
    'What outcome are you hoping for? We note it exactly as you say it.',
    'In your view, what would be a good solution?',
  ],
  'ask.demandMore': [
    'Is there anything else you would like, besides what you told us? A date you need it by helps too.',
    'We have noted what you want. What else would you like us to do?',
    'Your wish is down in our notes. Is there something to add to it?',
    'Apart from that, what else matters to you in this?',
  ],
  'ask.location': [
    'Where are you right now? The road, your direction and a kilometre marker or landmark, or share your location.',
    'Please tell us where you are: which road, heading where, and what is nearby.',
    'What is your position? A shared location is quickest; otherwise the road and the nearest exit or marker.',
    'Which road or place are you at? Anything close by helps: an exit, a marker, a building.',
  ],
  'ask.locationMore': [
    'We have "{place}" so far. Could you be more exact: [{heading}, ]a house number, a kilometre marker, an exit or a floor? A shared location works too.',
    'Where exactly is that, "{place}"? What helps to find you: [{heading}, ]the nearest exit, a house number or a landmark.',
    '"{place}" is noted. A shared location is quickest now; otherwise, which exit, marker or floor are you near?',
    'You wrote "{place}". What is right next to you: an exit, a marker, a building, a floor number?',
  ],
  'ask.phoneUrgent': [
    'Which number can you be called on right now?',
    'What phone number are you on at this moment? Somebody needs to call you.',
    'Your phone number, please, so that we can reach you.',
    'What number do you have with you? We will ring it.',
  ],
  'ask.consent': [
    "The photos, voice messages or locations you send are personal data. May we keep them, only for the people handling this? It's fine to say no; we will help you either way.",
    'May we keep the photo, voice message or location you sent, just for dealing with this matter? If you would rather not, we carry on all the same.',
    'What you send here (photos, voice messages, locations) is yours. Do you agree that we keep it for this matter, seen only by those who handle it? A no changes nothing about our help.',
    'Before we keep your photo, voice message or location: is that all right with you? It would be used only for this, and you are free to say no.',
  ],
  'ask.consentAgain': [
    "What you sent earlier is still set aside. May we keep it for this matter? If not, all goes on as usual, and we won't ask again.",
    'One thing we nearly forgot: may those handling this see the photos, recordings or location you sent? A yes or no is enough.',
    'Before we go on, what you sent us: shall we keep it for this case or not? It is up to you.',
    'One point is still open. Is it all right to save what you sent, for this matter only? A no changes nothing else.',
  ],
  'ask.phoneCare': [
    "So that somebody can talk to you directly, which number may we call? It's fine to leave it out.",
    "We'd like a colleague to call you. What number can we reach you on, if you do not mind?",
    'Talking is often easier than typing. Which number could somebody ring you on, if that is all right?',
    'Would you like to leave a number, so that one of us can call? Only if you want to.',
  ],

  'listen.on': [
    'Go on.',
    'Still listening.',
    "We're with you, please go on.",
    'Noted so far, carry on.',
    'Take your time, we are reading.',
    'Got that, keep going.',
  ],
  'listen.asks': [
    "Noted. When you're done, please tell us {what}.",
    'All of that is written down. One thing is still open: {what}.',
    'Following along; after that, let us know {what}.',
    'Every line has reached us. At the end, please add {what}.',
  ],

  'why.phone': [
    'We ask so that the person in charge can call you directly. It is used for this matter only, and we will help you without it too.',
    "Only so that we can reach you about this. It's fine to leave it out.",
    'A call is often the shortest way to an answer. You may leave the number out, and we help you all the same.',
  ],
  'why.name': [
    "Just so that we know how to address you. You don't have to say.",
    'So that the colleague who calls knows who they are speaking to. It is optional.',
    'A name makes it easier to talk to each other, nothing more. Leave it out if you prefer.',
  ],
  'why.vehicle': [
    'It lets our technicians look up the history of the car beforehand and may save you a trip. You can skip it.',
    'With that we can check the service records first, which saves you time. It is up to you.',
    'Each car has its own history with us, and this is how we find it. Feel free to leave it out.',
  ],
  'why.location': [
    'So that help can find you quickly. It is used for the rescue only.',
    'Only to send help to the right place, nothing else.',
    'Whoever comes to help goes by it to find you, and that is all it is for.',
  ],
  'why.consent': [
    'Photos, voice messages and locations are personal, so we ask before keeping them. A no changes nothing about our help.',
    'We keep such things only if you agree. It is entirely up to you.',
    'Such things can show a lot about a person, so whether they are kept is your decision. We help either way.',
  ],
  'why.other': [
    'It helps the person in charge understand what happened more quickly. You are free to skip it.',
    'With that they can prepare before they call you. It is optional.',
    'It spares you the same question later on. Pass over it if you like.',
  ],

  'repair.language': [
    "Of course, let's continue in English.",
    'No problem, English it is.',
    'Gladly, in English from here on.',
    'Sure, we carry on in English.',
  ],
  'repair.unclear': [
    "Sorry, we didn't quite get that.",
    'That was not quite clear to us.',
    'We may have missed your meaning there.',
    'Sorry, we lost the thread for a moment.',
  ],
  'repair.whichStore': [
    "We couldn't match that to one of our stores. We have: {stores}.",
    'We know no store of ours by that name. Ours are: {stores}.',
    'Our stores go by these names: {stores}.',
    'That name is new to us. You will find us at {stores}.',
  ],
  'repair.saidAlready': [
    'Sorry for making you repeat yourself; it is all noted, and we will not ask that again.',
    'Our apologies, you have told us that already. We have it and will move on.',
    'Sorry about that. What you said is on record; no need to say it again.',
    'We should not have asked twice, sorry. It is written down.',
  ],
  'repair.repeat': ['Here it is again.', 'Once more, then.', 'The question was this.', 'Gladly, one more time.'],
  'repair.goBack': [
    'Sure, back to the previous question.',
    "No problem, let's go back one.",
    'One step back, then.',
    'Of course, here is the one before.',
  ],
  'repair.startOver': [
    'Of course, from the beginning. What you told us so far is kept as well.',
    'No problem, start again; nothing you said is lost.',
    'Certainly, a fresh start. The earlier notes stay with us.',
    "Let's begin anew; whatever you wrote before remains on record.",
  ],
  'repair.correctHow': [
    'Sure, just tell us how it should be and we will change it.',
    'No problem. What should it say?',
    'Glad you noticed. How should it read?',
    'We will put that straight: what is the correct version?',
  ],
  'repair.nothingOpen': [
    'We have no question open at the moment. What would you like to say?',
    'There is nothing we still need to ask. Go ahead if you want to add something.',
    'For now we have all we need. Is there something on your mind?',
    'No question is waiting for you just now; write whatever you like.',
  ],
} as const satisfies PartOf<typeof mainland>
