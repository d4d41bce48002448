// Soothing, and care for somebody in despair or rage, in English. Wording only.

import type { feelings as mainland } from '../zh-CN/feelings.ts'
import type { PartOf } from '../zh-CN.ts'

export const feelings = {
  'soothe.safety': [
    "That must have been frightening, and we are very sorry you had to go through it. It's on record and has priority. Please leave the car parked until it has been checked.",
    "Your safety comes before everything else, and we're sorry you went through this. We have recorded this and given it priority; until somebody has looked at the car, please do not drive it.",
    "We're glad you told us, and sorry for the scare. Your report is being treated as urgent, and the car should stay where it is until it has been looked at.",
    "Nobody wants to live through a moment like that, and we're sorry you had to. It has priority from now on. For the time being, please do not drive: let the car be checked first.",
  ],
  'soothe.uneasy': [
    "We understand this is a worry, and we're sorry. It's on record for the person in charge; if anything feels wrong, please stop and leave the car.",
    "Thank you for telling us early, and sorry for the worry. It's noted for a technician; please don't carry on driving if it gets worse.",
    "You're right to keep an eye on this, and we're sorry for the concern. It's noted for the person in charge; until it's been checked, please drive as little as you can.",
    "We take anything like this seriously, and we're sorry. It's on record; if it gets more noticeable, please leave the car parked.",
  ],
  'soothe.accident': [
    "We are so sorry to hear this, and we hope everybody is all right. It's on record and goes to the person in charge as a priority.",
    'What a shock that must have been; we are so sorry. You and everybody with you matter most; the rest is recorded and treated as urgent.',
    'That is awful, we are very sorry, and our thoughts are with everybody involved. We have written it all down, and it is passed on ahead of other matters.',
    "First of all, we hope nobody was badly hurt. We're sorry this happened to you; your report is on record and marked urgent.",
  ],
  'soothe.angry': [
    "We can see why you are so upset, and we are truly sorry for all this trouble. It's on record now, as you told it.",
    "This has clearly cost you a great deal of patience. We're sorry, we take it seriously, and it is on its way to somebody who can deal with it.",
    'We hear you, and we are very sorry it has come to this. Everything you say here is recorded and passed on just as you say it.',
    'It is only natural to be angry about this. Please accept our apologies; the matter is on record, and the person in charge will read every word.',
  ],
  'soothe.unanswered': [
    "You asked and heard nothing back, and we're sorry. It's on record now, and the person in charge will see that you are still waiting for an answer.",
    'Chasing people for a reply is tiring, and you should not have had to. Our apologies; what you told us is on record.',
    "We owed you an answer and left you asking instead. We're sorry. It's registered, together with what came before.",
    "Being met with silence wears anyone down, and we regret that it happened here. It's on record, so that whoever takes it knows you have asked before.",
  ],
  'soothe.repeated': [
    "Having to deal with the same thing over and over is exhausting, and we're sorry. It's on record, together with what came before.",
    'We understand how tiring it is when something keeps coming back. Our apologies for the trouble; your record shows that this is not the first time.',
    "Your patience has been tested more than enough, and we're sorry. It's on record as something that keeps happening, not as a first report.",
    'You should not have to raise this again and again, and we regret that you do. It is noted as a repeated matter, so that it is read as one.',
  ],
  'soothe.attitude': [
    "We're sorry you were made to feel that way. Thank you for speaking up; it's on record and we take it seriously.",
    'Nobody should leave us feeling like that. Please accept our apologies; the person in charge will read what you wrote.',
    "Respect is the least you can expect, and we're sorry you didn't feel it here. Your account is on record in full.",
    'It is not easy to tell us something like this, and we are grateful that you did. We regret how it went for you, and we pass it on as you put it.',
  ],
  'soothe.waiting': [
    "We're sorry you have had to wait so long, and for everything it has held up. It's on record and we are following it.",
    'Waiting without a clear answer wears anyone down. Please accept our apologies; this goes to somebody who can give you one.',
    "Your time matters, and this has taken a great deal of it. We're sorry, and your wait's on record now.",
    'We understand that your patience has been stretched, and we regret that. It is noted, so that the person in charge can see where things stand.',
  ],
  'soothe.price': [
    "We're sorry the bill has left you with doubts. It's on record, so that it can be gone through item by item.",
    'You should know exactly what you are paying for. Our apologies that this is not clear yet; we have recorded what you want explained.',
    "A charge you cannot follow is unsettling, and we're sorry. Thank you for raising it; it is noted for somebody who can explain it.",
    'We understand that the amount came as an unpleasant surprise, and we regret that. What you wrote is on record for a proper look at the figures.',
  ],
  'soothe.sales': [
    "Buying a car should be a pleasure, and we're sorry this has spoilt it. What you told us is on record.",
    'We understand how disappointing this is after such a big decision. Please accept our apologies; we have written it all down.',
    "You expected something different from us, and we're sorry. Thank you for saying so; it goes to somebody who can look into it.",
    'When something about the purchase is not right, it is hard to enjoy the car. We regret that, and your account of it is recorded.',
  ],
  'soothe.mild': [
    "Thank you for letting us know, and we're sorry for the trouble. It's been noted so that somebody can look into it.",
    "Thanks for raising this, and apologies for the inconvenience. It's on record now.",
    'Thanks for the feedback, and sorry you had to raise it. We have written it down.',
    "We appreciate you pointing this out. Sorry about that; it's on our list now.",
  ],
  'soothe.general': [
    "We're sorry you're having this trouble. Thank you for telling us; it's on record now.",
    'We understand how frustrating this is. Our apologies; it has been recorded and will be followed up.',
    "We're sorry to hear that. It's been written down, and somebody will look after it.",
    'We apologise for the trouble this is causing you. Your report is on record.',
    "Thank you for bringing this to us, and we're sorry for the trouble. The right person will see it.",
  ],
  'soothe.again': [
    "We can hear how upsetting this is, and we're sorry.",
    'The last thing we want is to add to this, so we ask only what really matters.',
    'Your frustration is understandable, and not a word of it is lost.',
    'This clearly weighs on you. From here we keep it short.',
  ],
  'soothe.outside': [
    "We're sorry you feel you have to take this further, and we don't take that lightly. Our {who} will be told in your own words.",
    'Taking it outside is your right, and we regret that it has come up. It goes to our {who} as you put it.',
    "We're sorry it has come to this. What you intend is passed on to our {who} just as you said it.",
    'We hear how serious you are, and we apologise that it has come this far. Our {who} will see your words.',
  ],
  'soothe.leaveParked': [
    'Your safety comes first, so please leave the car parked until it has been checked.',
    'Please do not drive the car until somebody has looked at it.',
    'For now the car is best left where it is; it needs a check before anybody drives it again.',
    'One thing before all else: please keep the car off the road until it has been looked at.',
  ],

  'care.selfHarm': [
    "We are very worried to hear you say that. You don't have to carry this alone; please be with somebody you trust right now.\nIf you are in danger, call {ambulance} or {police} straight away. Somebody will come and help you.",
    'That sounds incredibly hard, and thank you for telling us. You matter more than anything about a car; please ask a friend or relative to be with you.\nIf it is urgent, call {ambulance} or {police} now. There is always somebody there.',
  ],
  'care.soft': [
    'We are truly sorry it has come to this. If it ever feels like too much, please call {ambulance} or {police}, or talk to somebody close to you; we are asking a person to speak with you directly.',
    'You have been through far too much with this, and we apologise. However you meant it, we take it to heart: {ambulance} and {police} answer at any hour, and somebody will talk to you.',
    'That would wear anybody down, and we are sorry. If dark thoughts come, ring {ambulance} or {police} right away; we are bringing in a colleague to talk to you.',
    'We heard that, and it matters to us. If you cannot bear it, {ambulance} or {police} is there day and night; a person is being asked to contact you now.',
  ],
  'care.violence': [
    "We can tell how far this has pushed you, and we're sorry it has come to this. So that everybody stays safe, we are asking the person in charge to talk to you directly.",
    "This has clearly gone too far for you, and we're sorry. Please give us a moment: somebody who can decide will speak with you directly.",
  ],
  'care.onSpot': [
    'Thank you for telling us where you are. Please step back from the edge, come inside and sit down; our {who} has just been told where you are.\nCall {ambulance} or {police} now, and somebody will talk with you.',
    'Please move back to somewhere safe inside and do not stay alone. Our {who} has been told this moment.\n{ambulance} and {police} will take your call right now.',
    'We want you to be safe. Please come away from there and wait for our {who}, who has been told where you are.\nPlease ring {police} or {ambulance} now.',
    'Stay inside where it is safe, and ask somebody near to be with you. Our {who} has just been told where you are.\n{police} and {ambulance} answer at any time.',
  ],
  'care.stay': [
    'We are still here, and you matter to us. When it gets too hard, {ambulance} and {police} answer at any hour; our {who} will be in touch {when}.',
    'You are not alone with this, and we are not going away. Please let somebody be with you, call {ambulance} or {police} if it gets urgent, and our {who} will call you {when}.',
    "Say as much or as little as you like, we're listening. {ambulance} and {police} are there day and night, and our {who} will be in touch {when}.",
    'We have not gone anywhere; take your time. If somebody is near, please call them over. When it gets too much, ring {ambulance} or {police}; our {who} will talk to you {when}.',
  ],
  'care.calm': [
    'We have heard every word, and we take this seriously. Our {who} will contact you directly {when}; until then please look after yourself and those around you.',
    "We're listening, and we understand why you are this angry. Our {who} will talk it through with you {when}; please take a breather until then.",
    'What you said has been noted and will not be brushed aside. Our {who} will ring you {when}, and you can say all of it then.',
    'Anybody would be angry. Please give our {who} a little time to reach you {when}, and catch your breath meanwhile.',
  ],
  'care.takenBack': [
    "Understood, and thank you for saying so. Our {who} will still be in touch {when}; we're listening about the car.",
    'All right, that was anger speaking, which we can understand. Our {who} will contact you {when} all the same; back to the car.',
  ],
  'care.relief': [
    'That eases our minds a little. If it gets hard again, {ambulance} and {police} answer at any hour; our {who} will still contact you {when}, and the car is not forgotten.',
    "We're glad to hear it. Should it become too much, please ring {ambulance} or {police} and do not carry it alone; our {who} will reach you {when}, and we go on with the car.",
  ],
  'care.listen': ["Let's talk about the car, then; we're listening.", 'Back to your car. Take your time.'],
  'talk.allClear': [
    'Good to hear that all is well. If you told us about it before, send the progress link and we go on from there; if there is anything else, just tell us.',
    'We are glad that you are fine. We cannot see here what you wrote earlier: with the progress link we can take it up again, or tell us from the start.',
    'That is a relief. To go on with what was before, paste the progress link here; anything new, simply write it.',
    'Thank you for letting us know; being safe is what matters. Your progress link brings us back to what you told us, or you can begin afresh.',
  ],
} as const satisfies PartOf<typeof mainland>
