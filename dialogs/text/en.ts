// Everything the bot says in English, written as English. Wording only: no conditions, no logic.
import type { Texts } from './zh-CN.ts'

const says = {
  'greeting.hello': [
    'Hello, this is the automated assistant of {store}; type "human" at any time for a person. We keep what you tell us only to deal with your concern, and you can see, correct or delete it whenever you like: {link}.',
    'Hello, and welcome to {store}. You are chatting with our automated assistant, and a person is one word away: type "human". Your details stay with us and are used only for this matter; you can view, correct or delete them at any time: {link}.',
  ],
  'greeting.ask': [
    'Please tell us what happened, in your own words.',
    'What has happened? Take your time, we are listening.',
    'Go ahead: what has gone wrong for you?',
  ],
  'greeting.notice': [
    'A quick note: you are chatting with the automated assistant of {store}; type "human" at any time for a person. Your details are used only for this matter: {link}.',
    'Just so you know, this is the automated assistant of {store}. We use what you share only to deal with this ({link}), and a person is one word away: type "human".',
  ],
  'greeting.back': [
    'Hello. Tell us what is on your mind, whether it is the car or the service.',
    'Hi there. How can we help?',
    'We are here. What would you like to tell us?',
  ],

  'soothe.safety': [
    'That must have been frightening, and we are very sorry you had to go through it. We have recorded it and are giving it priority. Please leave the car parked until it has been checked.',
    'Your safety comes first, and we are sorry for what you have been through. This is on record and has priority. Please do not drive the car until somebody has looked at it.',
  ],
  'soothe.accident': [
    'We are so sorry to hear this, and we hope everybody is all right. It is on record and goes to the person in charge with priority.',
    'That is awful, and what matters most is that you are safe. We have recorded it and are passing it on with priority.',
  ],
  'soothe.angry': [
    'You have every reason to be upset, and we are truly sorry for all this trouble. Thank you for telling us; it is on record now.',
    'We are very sorry this has made you so angry. We are taking it seriously, have recorded it, and will pass on what you say exactly as you said it.',
    'We hear you, and we are sorry for the trouble this has caused you. It is on record and on its way to somebody who can deal with it.',
  ],
  'soothe.repeated': [
    'Coming back again and again for the same problem is exhausting, and we are sorry. Thank you for telling us; it is on record.',
    'We understand how tiring it is to have this return, and we are sorry for the trouble. We have recorded it, together with what was done before.',
  ],
  'soothe.attitude': [
    'We are sorry you were made to feel that way. Thank you for speaking up; we take this seriously and have put it on record.',
    'A visit to us should not leave you feeling like that, and we are sorry. It is on record for the person in charge.',
  ],
  'soothe.waiting': [
    'We are sorry you have had to wait so long, and for everything it has held up. It is on record and we are following it.',
    'Waiting without a clear answer is frustrating, and we are sorry. We have recorded it for somebody who can give you one.',
  ],
  'soothe.price': [
    'We are sorry the bill has left you with doubts. Thank you for raising it; it is on record and will be gone through item by item.',
    'You should know what you are paying for, and we are sorry that is not clear. We have recorded your concern.',
  ],
  'soothe.sales': [
    'Buying a car should be a pleasure, and we are sorry this has spoilt it. Thank you for telling us; it is on record.',
    'We understand how disappointing this is, and we are sorry. We have recorded what you told us.',
  ],
  'soothe.mild': [
    'Thank you for letting us know, and sorry for the bother. We have made a note so that somebody can look into it.',
    'Thanks for the feedback, and sorry you had to raise it. It is noted.',
  ],
  'soothe.general': [
    'We are sorry you are having this trouble. Thank you for telling us; it is on record now.',
    'That is frustrating, and we are sorry for the inconvenience. We have recorded it and will follow it up.',
    'We are sorry to hear that. It is on record, and somebody will look after it.',
  ],
  'soothe.again': [
    'We can hear how upsetting this is, and we are sorry.',
    'We are sorry this is making things worse. We will only ask what really matters.',
  ],
  'soothe.leaveParked': [
    'Your safety comes first, so please leave the car parked until it has been checked.',
    'Please do not drive the car until somebody has looked at it.',
  ],

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

  'ack.plain': ['Got it, thank you.', 'Thanks, noted.', 'Thank you.', 'All right.'],
  'ack.name': ['Thank you, {name}.', 'Nice to meet you, {name}.', 'Thanks, {name}.'],
  'ack.matter': [
    'Thank you, we have added that.',
    'Thanks, that is noted as well.',
    'Understood, we have put that down too.',
  ],
  'ack.declined': [
    'That is fine, we will leave it out.',
    'No problem, let us skip that.',
    'All right, no need for that one.',
  ],
  'ack.corrected': ['Thanks, we have changed it: {what}.', 'Corrected: {what}. Thank you.'],
  'ack.superior': [
    'Understood, you would like to speak to somebody in charge. We will pass that on to our {who}.',
    'Noted: you want to talk to somebody senior. This goes to our {who}.',
  ],

  'summary.read': [
    'Let us check that we have it right:\n{lines}\nIs that correct? If anything is off, just tell us.',
    'Here is what we have noted:\n{lines}\nPlease reply "yes" if it is right, or tell us what to change.',
  ],
  'summary.updated': [
    'Updated. This is what we have now:\n{lines}\nIs that right?',
    'We have changed that:\n{lines}\nIs everything correct now?',
  ],
  'summary.whatToChange': [
    'Of course. What should we change? Just tell us how it should be.',
    'Which part is not right, and what should it say?',
  ],
  'summary.notClear': [
    'Is the summary above correct? Reply "yes" and we pass it on, or tell us what to change.',
    'Shall we pass it on as it stands? If something is wrong, just say so.',
  ],

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

  'danger.fire': [
    'Please pull over, switch off and get everybody out now. Move far away from the car, and on a motorway stand behind the barrier.\nDo not open the bonnet. Once you are safe, call the fire brigade on {fire} or the police on {police}[ (motorway rescue {motorway})].',
    'Stop, engine off, everybody out at once, children first, and keep well away from the car; on a motorway wait behind the barrier.\nLeave the bonnet shut and call {fire} for the fire brigade or {police} for the police as soon as you are clear[; motorway rescue is {motorway}].',
  ],
  'danger.batteryFire': [
    'Get everybody out and well away from the car now. Unplug it only if that is clearly safe, and do not pour water on it yourself.\nIn a garage, warn the people nearby to leave. Call the fire brigade on {fire} at once.',
    'Move away from the car, as far as you can, and stay away. Do not use water, and do not go back for the cable unless it is clearly safe.\nTell others around you to leave too, and call {fire}: say it is the battery of an electric car.',
  ],
  'danger.noBrakes': [
    'Off the accelerator, hazard lights on, shift down step by step, and pull the parking brake little by little (hold the switch if it is electric). Steer for an uphill stretch or along the barrier.\nPlease just drive; reply once you have stopped. Then get out to a safe place and call {police} if you are in danger.',
    'Ease off the accelerator, hazards on, low gear or strong recuperation, and apply the parking brake gently; use a slope or the barrier side to slow down.\nDo not look at your phone until you have stopped. Then everybody out to safety, and call {police}.',
  ],
  'danger.stalledInTraffic': [
    'Hazard lights on, get everybody out on the side away from traffic, and wait behind the barrier, never in the car or on the road.\nIf it is safe, put the warning triangle 150 m behind the car. Call the police on {police}[ or motorway rescue on {motorway}].',
    'Switch on the hazard lights, leave the car on the safe side and stand behind the barrier.\nSet the warning triangle 150 m back only if you can do so safely, and call {police}[ or motorway rescue on {motorway}] now.',
  ],
  'danger.lockedIn': [
    'Break a corner of a side window with the metal rods of a headrest or a rescue hammer and get out; if a child is inside, choose the window furthest from the child.\nCall {police} or {fire} straight away, and keep clear of the car afterwards.',
    'Do not wait: smash a side window at its corner (headrest rods or a hammer), the one furthest from anybody inside.\nCall {fire} or {police} now for help, then move away from the car.',
  ],
  'danger.injured': [
    'Call an ambulance on {ambulance} first. Do not move anybody who is hurt, unless there is a fire or another immediate danger.\nHazard lights on, everybody else behind the barrier and away from traffic, then call the police on {police}.',
    'Please ring {ambulance} for an ambulance now, and keep the injured person still. Those who are unhurt should wait behind the barrier or in another safe place.\nThen call {police} and follow what the operator tells you.',
  ],
  'danger.other': [
    'People first: pull over if you can, get out, and move well away from the car and the traffic; on a motorway, behind the barrier.\nIf you are in danger call {police} (police), {fire} (fire) or {ambulance} (ambulance)[; motorway rescue {motorway}].',
    'Please get yourselves to safety first: stop at the side, leave the car and keep away from it, behind the barrier if you are on a motorway.\nFor help call {police}; for a fire {fire}; if somebody is hurt {ambulance}[; motorway rescue {motorway}].',
  ],
  'danger.more': [
    'Understood, the rescue team knows. Please stay where it is safe and do not go back to the car.',
    'We have passed that on to the rescue team. Please keep away from the car; you matter more.',
  ],
  'danger.stay': [
    'Thank you, the rescue team and our {who} have this now. Please stay where it is safe and keep your phone on; tell us at once if anything changes.',
    'Got it, passed on to the rescue team and our {who}. Look after yourself and your family; we are right here if anything changes.',
  ],

  'care.selfHarm': [
    'We are very worried to hear you say that. You do not have to carry this alone; please be with somebody you trust right now.\nIf you are in danger, call {ambulance} or {police} straight away. Somebody will come and help you.',
    'That sounds incredibly hard, and thank you for telling us. You matter more than anything about a car; please ask a friend or relative to be with you.\nIf it is urgent, call {ambulance} or {police} now. There is always somebody there.',
  ],
  'care.violence': [
    'We can tell how far this has pushed you, and we are sorry it has come to this. So that everybody stays safe, we are asking the person in charge to talk to you directly.',
    'This has clearly gone too far for you, and we are sorry. Please give us a moment: somebody who can decide will speak with you directly.',
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

  'photo.whatAbout': [
    'Thank you, we have received it. Could you tell us what it is about?',
    'Thanks, that has arrived. What happened?',
  ],
  'photo.kept': [
    'Thank you. It is saved, and only the people handling this can see it.',
    'Thanks, it is attached to your case and used for nothing else.',
  ],
  'photo.refused': [
    'Of course. What you sent has been deleted, and everything else goes on as usual.',
    'No problem, it has been deleted. That changes nothing about how we look after you.',
  ],
  'photo.left': [
    'We will leave it aside until you tell us we may use it.',
    'Then we will not use it for now; just tell us if you change your mind.',
  ],
  'photo.added': ['Thanks, we have added that too.', 'Received, and attached as well.'],
  'photo.notKept': [
    'As you asked before, what you just sent has been deleted.',
    'You chose not to have these kept, so this one has been deleted too; tell a colleague if you change your mind.',
  ],
  'photo.enough': [
    'We have what you sent before, but did not keep this one. Could you tell us in a few words what it is about?',
    'That is quite a lot already, so this one was not kept. Please tell us first what happened.',
  ],

  'talk.book': [
    'Booking is easy, just call us:\n{places}\nAnd if anything has not been right, you can tell us here.',
    'Our team will find you a time by phone:\n{places}\nIf something about the car or the service bothers you, let us know here.',
    'To arrange a time, please ring:\n{places}\nHave your plate number and a date in mind, and they will sort it out.',
  ],
  'talk.ask': [
    'The team at the dealership can answer that best:\n{places}\nIf something has gone wrong, tell us right here.',
    'Please give the dealership a ring, they will explain it in detail:\n{places}\nFor a problem with the car or the service, you are in the right place.',
    'Our colleagues will gladly help with that:\n{places}',
  ],
  'aside.hours': ['As for our opening hours: {hours}.', 'Our opening hours: {hours}.'],
  'aside.place': ['Here is where to find us:\n{places}', 'Our address and phone number:\n{places}'],
  'aside.other': [
    'For your other question, {store} can answer right away on {phone}.',
    'On the other point, please ring {store} on {phone}; they know best.',
  ],
  'talk.praise': [
    'Thank you so much, we will pass that on. It will make their day.',
    'How kind of you, thank you. The team will be delighted.',
  ],
  'talk.thanks': [
    'You are welcome. We are here whenever you need us.',
    'Our pleasure. Enjoy the drive.',
    'Happy to help, any time.',
  ],
  'talk.goodbye': ['Goodbye, and safe travels.', 'Take care. Come back whenever you need us.'],
  'talk.spam': [
    'This chat is for our customers and their concerns. If something went wrong with your car or our service, please tell us.',
    'We only deal with concerns about cars and service here. If you have one, go ahead.',
  ],
  'talk.unclear': [
    'We did not quite get that. Could you tell us in a sentence or two what happened?',
    'Sorry, that one got past us. What would you like to tell us?',
    'We are not quite following. Could you put it another way?',
  ],
  'talk.choices': [
    'Still not clear to us. Which of these would you like?',
    'Perhaps it is easier to pick one. What would you like to do?',
    'Let us try it this way: which comes closest?',
  ],
  'talk.noted': ['Thank you, noted. So what happened?', 'Thanks, we have that. What is it about?'],
  'talk.cancelled': [
    'All right, we will leave you in peace. Come back whenever you like.',
    'Understood. We are here if you want to tell us later.',
  ],
  'talk.tell': ['Of course. Please tell us what happened.', 'Go ahead, what has gone wrong?'],

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

  'ask.phoneCare': [
    'So that somebody can talk to you directly, which number may we call? It is fine to leave it out.',
    'We would like a colleague to call you. What number can we reach you on, if you do not mind?',
  ],
  'summary.whichIsRight': [
    'Of course. What should "{what}" say?',
    'Thanks for spotting it. What is the right entry for "{what}"?',
  ],
  'summary.thanks': [
    'You are welcome. Is the summary above correct?',
    'Our pleasure. One last look, please: is everything above right?',
  ],
  'handOff.withdrawn': [
    'Understood, no more questions. Our {who} knows that you want to withdraw this and will check with you {when} before closing it. Your case number is {caseId}.',
    'That is fine, we stop here. Our {who} will confirm it with you {when} and then close case {caseId}.',
  ],
  'care.stay': [
    'We are still here, and you matter to us. When it gets too hard, {ambulance} and {police} answer at any hour; our {who} will be in touch {when}.',
    'You are not alone with this, and we are not going away. Please let somebody be with you, call {ambulance} or {police} if it gets urgent, and our {who} will call you {when}.',
    'Say as much or as little as you like, we are listening. {ambulance} and {police} are there day and night, and our {who} will be in touch {when}.',
  ],
  'care.calm': [
    'We have heard every word, and we take this seriously. Our {who} will contact you directly {when}; until then please look after yourself and those around you.',
    'We are listening, and we understand why you are this angry. Our {who} will talk it through with you {when}; please take a breather until then.',
  ],
  'rescue.over': [
    'We are so glad you are safe. We will let the rescue team and our {who} know.',
    'That is a relief, you being safe is what counts. We pass it on to the rescue team and our {who}.',
  ],
  'after.unsafe': [
    'That must have been frightening, and we are very sorry. Please leave the car parked until it has been checked; this has gone to our {who} with priority, who will be in touch {when}.',
    'We are worried to hear that, and sorry. Please do not drive the car for now; our {who} has it with priority and will contact you {when}.',
  ],
  'after.raised': [
    'We are very sorry for all the trouble this is causing you. It has gone to our {who} with priority, who will be in touch {when}.',
    'We understand how much this affects you, and we are sorry. Our {who} is giving it priority now and will contact you {when}.',
  ],
  'person.movedOnly': [
    'Thank you for explaining. Our {who} is in charge of this now.',
    'Understood. Our {who} is looking after it from here.',
  ],
  'status.working': [
    'Case {caseId}: our {who} is working on it and will write as soon as there is news.',
    'Our {who} is in charge of case {caseId} now; you will hear from us here when there is news.',
  ],
  'status.aims': [
    'Case {caseId}: our {who} is in charge now, and we aim to have news for you {when}.',
    'Our {who} is working on case {caseId}; we aim to have something for you {when}.',
  ],
  'about.bot': [
    'Yes, you are chatting with an automated assistant. Type "human" and a person takes over.',
    'That is right, this is an automated assistant. For a person, just type "human".',
  ],
  'about.privacy': [
    'We keep what you tell us here and how to reach you, only to deal with your concern: {link}.',
    'Your messages, your contact details and any photos you agreed to, used for this matter only. More at {link}.',
  ],
  'about.erase': [
    'Understood. We have passed your wish to our {who}; a person confirms it with you and then deletes your data. You can also write to {contact}.',
    'Of course. Our {who} will see this, check that it is you, and have your data deleted; {contact} takes such wishes as well.',
  ],
  'about.eraseAlone': [
    'To have your data deleted, please write to {contact}; a person will confirm that it is you and delete it.',
    'Please send that wish to {contact}. Somebody there checks that it is you and then deletes your data.',
  ],
  'talk.later': [
    'Of course, take your time. Write whenever it suits you.',
    'No rush at all. We will be here when you have a moment.',
  ],
  'talk.angry': [
    'We can see you are very angry, and we are sorry. What happened?',
    'Something has clearly upset you, and we are sorry. Please tell us what happened.',
  ],
  'talk.unsure': [
    'That is fine, you need not have it all worked out. Is it about the car or about the service?',
    'No problem, a few words will do, such as "brake noise" or "long wait". What is it about?',
  ],
  'talk.offer': [
    'That is fine. A colleague can talk to you instead of typing; which would you like?',
    'No pressure. Would you like a person, or something else?',
  ],

  'apology.turn': [
    'Sorry, something went wrong on our side just now. Your message is safe, and a colleague will look at it and get back to you as soon as possible.',
    'Our apologies, we stumbled over that message. It has been kept, a colleague will check it, and there is no need to send it again.',
  ],
} as const satisfies Texts['says']

const labels = {
  'choice.yes': 'Yes',
  'choice.change': 'Change something',
  'choice.agree': 'I agree',
  'choice.disagree': 'No, thanks',
  'choice.satisfied': 'Satisfied',
  'choice.unsolved': 'Not solved yet',
  'choice.drivable': 'Still drivable',
  'choice.notDrivable': 'Not drivable',
  'choice.complain': 'Report a problem',
  'choice.book': 'Book a service',
  'choice.status': 'Status',
  'choice.human': 'Human',

  'role.customerCareAgent': 'customer care agent',
  'role.serviceAdvisor': 'service advisor',
  'role.frontDeskSupervisor': 'front desk supervisor',
  'role.serviceManager': 'service manager',
  'role.generalManager': 'general manager',
  'role.salesConsultant': 'sales consultant',
  'role.salesManager': 'sales manager',
  'role.manufacturerSupervisor': "manufacturer's service supervisor",
  'role.rescueLine': 'rescue line',
  'role.salesStaff': 'sales colleague',
  'who.named': '{role} {person}',

  'line.one': '{label}: {value}',
  'line.list': '{a}, {b}',
  'line.sentence': '{a}; {b}',
  'line.name': 'Name',
  'line.phone': 'Phone',
  'line.contact': 'Preferred contact',
  'line.vehicle': 'Car',
  'line.plate': 'Plate',
  'line.vin': 'VIN',
  'line.mileage': 'Mileage',
  'line.purchasedOn': 'Bought',
  'line.story': 'What happened',
  'line.symptom': 'What you notice',
  'line.occurredOn': 'When',
  'line.place': 'Where',
  'line.store': 'Location',
  'line.visit': 'Visit / work order',
  'line.staff': 'People involved',
  'line.repairs': 'Repairs so far',
  'line.losses': 'Losses',
  'line.drivable': 'Drivable',
  'line.demand': 'What you would like',
  'line.location': 'Your location',
  'line.km': '{km} km',
  'line.canDrive': 'yes',
  'line.cannotDrive': 'no',

  'demand.repair': 'repair',
  'demand.explanation': 'an explanation',
  'demand.apology': 'an apology',
  'demand.discount': 'a reduction',
  'demand.compensation': 'compensation',
  'demand.substituteCar': 'a substitute car',
  'demand.partsReplacement': 'replacement parts',
  'demand.replacement': 'a replacement car',
  'demand.refund': 'a refund',
  'demand.recall': 'a recall',
  'demand.other': 'something else',

  'time.today': 'by {clock} today',
  'time.tomorrow': 'by {clock} tomorrow',
  'time.dayAfter': 'by {clock} the day after tomorrow',
  'time.date': 'by {clock} on {date}',
  'time.soon': 'as soon as possible',
  'time.night': '{h12} am',
  'time.morning': '{h12} am',
  'time.afternoon': '{h12} pm',
  'time.evening': '{h12} pm',

  'hours.place': '{store}: {phone} ({hours}), {address}',
  'hours.line': '{store} {hours}',
  'hours.range': '{from} to {to} {times}',
  'hours.single': '{from} {times}',
  'hours.allDay': '24 hours',
  'hours.join': ', ',
} as const satisfies Texts['labels']

export const en = { says, labels }
