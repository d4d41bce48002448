// Questions, why they are asked, and putting a talk right, in English. Wording only.

import type { asking as mainland } from '../zh-CN/asking.ts'
import type { PartOf } from '../zh-CN.ts'

export const asking = {
  'ask.story': [
    'Could you tell us what happened? A few sentences are enough.',
    'What happened, and when? Take your time.',
    'Whenever you are ready: what is it about?',
  ],
  'ask.symptom': [
    'What exactly do you notice: a noise, a smell, a vibration, a warning light?',
    'Could you describe it a little more: which part of the car, and what do you see, hear or smell?',
  ],
  'ask.phone': [
    'What is the best number to reach you on? We only use it for this matter.',
    'Could you leave a phone number, so that the person in charge can call you directly?',
    'Which phone number should we call you on?',
  ],
  'ask.name': ['May we have your name?', 'How would you like us to address you?', 'And who are we speaking with?'],
  'ask.vehicle': [
    'Which car is it? The model or the number plate will do.',
    'What model is your car? The plate number is fine too.',
  ],
  'ask.mileage': ['Roughly how many kilometres has it done?', 'What does the odometer say, more or less?'],
  'ask.purchasedOn': [
    'When did you buy the car? Month and year are enough.',
    'Roughly when was the car bought? It decides which rules apply.',
  ],
  'ask.drivable': ['Can the car still be driven?', 'Is the car still drivable at the moment?'],
  'ask.staff': [
    'Who was it that dealt with you? A name or a position helps.',
    'Which member of staff do you mean? If you do not recall the name, a position or description is fine.',
  ],
  'ask.store': [
    'Which of our locations is this about?',
    'Which of our dealerships were you at, or do you usually go to?',
  ],
  'ask.visit': [
    'Do you have the work order or order number? The date of your visit is fine too.',
    'Which visit was it? A job number or a date will do.',
  ],
  'ask.repairs': [
    'How often has this been repaired before?',
    'Roughly how many times has anyone worked on this before? Feel free to say what was replaced.',
  ],
  'ask.demand': [
    'What would you like us to do about it?',
    'How would you like this to be put right? We will pass it on in your own words.',
    'What outcome are you hoping for? We note it exactly as you say it.',
  ],
  'ask.demandMore': [
    'Is there anything else you would like, besides what you told us? A date you need it by helps too.',
    'We have noted what you want. What else would you like us to do?',
  ],
  'ask.location': [
    'Where are you right now? The road, your direction and a kilometre marker or landmark, or share your location.',
    'Please tell us where you are: which road, heading where, and what is nearby.',
  ],
  'ask.locationMore': [
    'You are at {place}; could you be more exact? Your direction, a kilometre marker, an exit or a floor, or share your location.',
    'Where exactly at {place}? The direction, the nearest exit or a landmark helps the rescue team find you.',
  ],
  'ask.phoneUrgent': [
    'Which number can the rescue team call you on right now?',
    'What phone number are you on at this moment? The rescue team needs to call you.',
  ],
  'ask.consent': [
    'The photos, voice messages or locations you send are personal data. May we keep them, only for the people handling this? It is fine to say no; we will help you either way.',
    'May we keep the photo, voice message or location you sent, just for dealing with this matter? If you would rather not, we carry on all the same.',
  ],
  'ask.phoneCare': [
    'So that somebody can talk to you directly, which number may we call? It is fine to leave it out.',
    'We would like a colleague to call you. What number can we reach you on, if you do not mind?',
  ],

  'why.phone': [
    'We ask so that the person in charge can call you directly. It is used for this matter only, and we will help you without it too.',
    'Only so that we can reach you about this. It is fine to leave it out.',
  ],
  'why.name': [
    'Just so that we know how to address you. You do not have to say.',
    'So that the colleague who calls knows who they are speaking to. It is optional.',
  ],
  'why.vehicle': [
    'It lets our technicians look up the history of the car beforehand and may save you a trip. You can skip it.',
    'With that we can check the service records first, which saves you time.',
  ],
  'why.location': [
    'So that help can find you quickly. It is used for the rescue only.',
    'Only to send help to the right place, nothing else.',
  ],
  'why.consent': [
    'Photos, voice messages and locations are personal, so we ask before keeping them. A no changes nothing about our help.',
    'We keep such things only if you agree. It is entirely up to you.',
  ],
  'why.other': [
    'It helps the person in charge understand what happened more quickly. You are free to skip it.',
    'With that they can prepare before they call you. It is optional.',
  ],

  'repair.language': ['Of course, let us continue in English.', 'No problem, English it is.'],
  'repair.unclear': ['Sorry, we did not quite get that.', 'Sorry, that one got past us.'],
  'repair.whichStore': [
    'We could not match that to one of our stores. We have: {stores}.',
    'We know no store of ours by that name. Ours are: {stores}.',
  ],
  'repair.repeat': ['Here it is again:', 'What we wanted to ask:'],
  'repair.goBack': ['Sure, back to the previous question.', 'No problem, let us go back one.'],
  'repair.startOver': [
    'Of course, from the beginning. What you told us so far is kept as well.',
    'No problem, start again; nothing you said is lost.',
  ],
  'repair.correctHow': [
    'Sure, just tell us how it should be and we will change it.',
    'No problem. What should it say?',
  ],
  'repair.nothingOpen': [
    'We have no question open at the moment. What would you like to say?',
    'There is nothing we still need to ask. Go ahead if you want to add something.',
  ],
} as const satisfies PartOf<typeof mainland>
