// Greeting, small talk, questions about the bot and the store, in English. Wording only.

import type { opening as mainland } from '../zh-CN/opening.ts'
import type { PartOf } from '../zh-CN.ts'

export const opening = {
  'greeting.hello': [
    'Hello, this is the automated assistant at {store}. If you would rather talk to a person, just type "human". We keep what you tell us only to deal with your concern[ ({retention})]. You can see, correct or delete it at any time: {link}.',
    'Hello, and welcome to {store}. You\'re chatting with our automated assistant. For a person, type "human" at any time. Your details stay with us and are used only for this matter[ ({retention})]. You can view, correct or delete them here: {link}.',
  ],
  'greeting.ask': [
    'Please tell us what happened, in your own words.',
    "What has happened? Take your time, we're listening.",
    'Go ahead: what has gone wrong for you?',
    'What is on your mind today, the car or the service?',
  ],
  'greeting.earlier': [
    'Told us of something before? Send your progress link and it goes on here. Its case number with the last four digits of your phone shows how it stands.',
    'If you have a case with us already, your progress link brings it back here; its number and the last four digits of your phone tell you how it stands.',
  ],
  'greeting.notice': [
    'A quick note: you\'re chatting with the automated assistant at {store}. Type "human" at any time for a person. Your details are used only for this matter: {link}.',
    'Just so you know, this is the automated assistant of {store}. We use what you share only to deal with this ({link}), and a person is one word away: type "human".',
    'By the way, this is an automated assistant at {store}; typing "human" brings you a person at any time. Your details are used for this matter only, as explained here: {link}.',
  ],
  'greeting.back': [
    'Hello. Tell us what is on your mind, whether it is the car or the service.',
    'Hi there. How can we help?',
    "We're here. What would you like to tell us?",
    'Good to see you. What has been the matter?',
  ],

  'talk.book': [
    'Booking is easy, just call us:\n{places}\nAnd if anything has not been right, you can tell us here.',
    'Our team will find you a time by phone:\n{places}\nIf something about the car or the service bothers you, let us know here.',
    'To arrange a time, please ring:\n{places}\nHave your plate number and a date in mind, and they will sort it out.',
    'Appointments are made over the phone, and you reach us here:\n{places}\nFor anything that went wrong, this chat is the right place.',
  ],
  'talk.ask': [
    'The team at the dealership can answer that best:\n{places}\nIf something has gone wrong, tell us right here.',
    'Please give the dealership a ring, they will explain it in detail:\n{places}\nFor a problem with the car or the service, you are in the right place.',
    'Our colleagues will gladly help with that:\n{places}',
    'That is one for the people at the store, who have the details at hand:\n{places}\nComplaints and worries are welcome here.',
  ],
  'talk.praise': [
    "Thank you so much, we'll pass that on. It will make their day.",
    'How kind of you, thank you. The team will be delighted.',
    "That's lovely to hear, and the colleague will hear it too.",
    'Thank you for taking the time to say so.',
  ],
  'talk.thanks': [
    "You're welcome. We're here whenever you need us.",
    'Our pleasure. Enjoy the drive.',
    'Happy to help, any time.',
    'Not at all, and all the best with the car.',
  ],
  'talk.goodbye': [
    'Goodbye, and safe travels.',
    'Take care. Come back whenever you need us.',
    'See you, and drive safely.',
    'All the best until next time.',
  ],
  'talk.spam': [
    'This chat is for our customers and their concerns. If something went wrong with your car or our service, please tell us.',
    'We only deal with concerns about cars and service here. If you have one, go ahead.',
  ],
  'talk.unclear': [
    'Sorry, could you tell us a little more? A sentence or two about what happened is plenty.',
    "Sorry, we didn't quite follow that. What would you like to tell us?",
    "We're not quite following. Could you put it another way?",
    'Help us a little: is it about the car, a visit, or a bill?',
  ],
  'talk.choices': [
    "Sorry, we'd like to get this right. Which of these would you like?",
    'Perhaps it is easier to pick one. What would you like to do?',
    "Let's try it this way: which comes closest?",
    'Here are the things we can do for you. Which is it?',
  ],
  'talk.noted': [
    'Thank you, noted. So what happened?',
    'Thanks, we have that. What is it about?',
    'Good, that is written down. What went wrong?',
    'We keep that in mind. And what is the matter?',
  ],
  'talk.cancelled': [
    'All right, we will leave you in peace. Come back whenever you like.',
    "Understood. We're here if you want to tell us later.",
    "That's fine, nothing more for today.",
    'As you wish. The door stays open.',
  ],
  'talk.tell': [
    'Of course. Please tell us what happened.',
    'Go ahead, what has gone wrong?',
    'We are all ears: what is the matter?',
    'Please begin wherever you like.',
  ],
  'talk.later': [
    'Of course, take your time. Write whenever it suits you.',
    'No rush at all. We will be here when you have a moment.',
    'Whenever you like. What you have told us stays here.',
    'That is quite all right; we pick it up where you left off.',
  ],
  'talk.angry': [
    "We can see you are very angry, and we're sorry. What happened?",
    "Something has clearly upset you, and we're sorry. Please tell us what happened.",
    'That looks like a lot of anger, and we regret it. What is behind it?',
    "We're sorry you feel like this. Which matter is it about?",
  ],
  'talk.unsure': [
    "That's fine, you don't need to have it all worked out. Is it about the car or about the service?",
    'No problem, a few words will do, such as "brake noise" or "long wait". What is it about?',
    'Start with whatever bothers you most, in any order.',
    'You can tell it in bits and pieces. Which part comes to mind first?',
  ],
  'talk.offer': [
    "That's fine. A colleague can talk to you instead of typing; which would you like?",
    'No pressure. Would you like a person, or something else?',
  ],

  'about.bot': [
    'Yes, you are chatting with an automated assistant. Type "human" and a person takes over.',
    'That is right, this is an automated assistant. For a person, just type "human".',
    'No person here yet, only an automated assistant; "human" brings one.',
    'You\'re right to ask: a programme answers. Write "human" for a colleague.',
  ],
  'about.privacy': [
    'We keep what you tell us here and how to reach you, only to deal with your concern: {link}.',
    'Your messages, your contact details and any photos you agreed to, used for this matter only. More at {link}.',
  ],
  'about.erase': [
    'Understood. We have passed your wish to our {who}, who checks that it is you, deletes your data[ {when}] and tells you so. You can also write to {contact}.',
    'Of course. Our {who} sees to this: once it is clear that it is you, your data is deleted[ {when}], and you will hear when it is done; {contact} takes such wishes as well.',
  ],
  'about.eraseAlone': [
    'To have your data deleted, please write to {contact}; a person will confirm that it is you and delete it.',
    'Please send that wish to {contact}. Somebody there checks that it is you and then deletes your data.',
  ],

  'aside.hours': [
    'As for our opening hours: {hours}.',
    'Our opening hours: {hours}.',
    'You will find us open as follows: {hours}.',
    'When we are there: {hours}.',
  ],
  'aside.place': [
    'Here is where to find us:\n{places}',
    'Our address and phone number:\n{places}',
    'This is where we are:\n{places}',
    'To find or ring us:\n{places}',
  ],
  'aside.other': [
    'For your other question, {store} can answer that on {phone}.',
    'On the other point, please ring {store} on {phone}; they know best.',
    'What you asked besides is best put to {store}: {phone}.',
    'As to the rest, {store} will know; the number is {phone}.',
  ],

  'digress.back': [
    'Now, back to your matter.',
    'So, back to where we were.',
    'To come back to what you told us.',
    "Let's carry on.",
    'Right, back to it.',
  ],
  'digress.confirm': [
    'Back to what we noted above: is it right? Just say what should be different.',
    'The notes above still wait for your word: a "yes" if they are fine, or tell us what to change.',
    'Picking up where we were: did we get everything right above?',
    'Coming back to the notes above, shall we pass them on as they are, or is something off?',
  ],
  'digress.open': [
    'Anything else you would like to know, just ask.',
    'Is there something else on your mind?',
    'If there is more to ask or to tell, go ahead.',
    'Feel free to ask or tell us anything else.',
  ],
  'digress.rescue': [
    'Our rescue line is {rescue}, for a breakdown on the road; if anybody is in danger, call {police} first.',
    'For roadside help ring {rescue}. Somewhere dangerous, {police} comes first.',
    'That is {rescue} for towing and roadside rescue, and {police} in an emergency.',
    'The rescue number is {rescue}; in danger please dial {police} before anything else.',
  ],
  'digress.phone': [
    'You can ring: {phones}.',
    'Here is the number: {phones}.',
    'Just call {phones}.',
    'The number to dial is {phones}.',
  ],
  'digress.howItWorks': [
    'What you tell us is recorded in your words and goes to the person in charge[ (our {who})]: they contact you, find out what happened, agree a way forward with you, and afterwards we ask whether it was put right. Type "status" at any time to see where it stands.',
    'It works like this: we write down what you say, the person in charge[, our {who},] reads it and gets in touch, looks into the cause and works out a solution together with you, and in the end we ask if you\'re satisfied. Typing "status" shows you how far it is.',
  ],
  'digress.howLong': [
    'We aim to contact you within {contact}[ (counted in {counted})] and to settle the matter within {resolve}; something complicated may take longer.',
    'Our own target is a first contact within {contact}[ (counted in {counted})] and a solution within {resolve}. It is an aim, and a difficult case can need more time.',
  ],
  'digress.prices': [
    'It depends on the model and on what is done. A call gets you a price for yours: {phones}; feel free to ask for labour and parts listed separately.',
    'Prices differ a good deal by model and by job, so the store knows best: {phones}. You can ask them to list every item.',
  ],

  'concern.explain': [
    'Something that may help in the meantime: {text}',
    'For what it is worth, this is how it generally is: {text}',
    'Until a colleague gets in touch, a little background: {text}',
  ],
  'concern.answer': ['Good that you ask. {text}', 'As a guide: {text}', 'Here is what we can tell you. {text}'],
  'concern.advise': ['First, one thing to mind: {text}', 'Before anything else: {text}'],
  'concern.offer': [
    "If your own car gives you trouble with this, tell us and we won'te it for a colleague.",
    "Does something seem wrong with yours? Describe it and we'll pass it on.",
    'If you feel that something is not right with your car, just tell us about it here.',
  ],
  'talk.foreign': [
    'We can read English and Chinese here. Please use either, or ask for a person below.',
    'Could you write that in English or Chinese? A person is one tap away as well.',
  ],
  'about.noted': [
    'This is what we have noted so far:\n{lines}',
    'So far, these are our notes:\n{lines}',
    'You have told us this much:\n{lines}',
  ],
  'about.photos': [
    'Yes, they have arrived; {count} kept with your case so far.',
    'They came through. Files kept with your case: {count}.',
  ],
  'about.photosWait': [
    'They have arrived, but we only keep them once you agree.',
    'We received them; whether we may keep them is still up to you.',
  ],
  'about.noPhotos': [
    "No photo or file is kept with your case at the moment; you're welcome to send some here.",
    'We have none on record right now. Just send them here whenever you like.',
  ],

  'about.self': [
    'This is the automated assistant of {store}: complaints are taken down here, you can see how yours stands, and "human" brings a colleague.',
    'You are writing to the automated assistant of {store}. Tell it what went wrong, look up a matter, or type "human" for a person.',
  ],
  'about.time': ["It's {clock} here at {store}.", 'The time at {store} is {clock}.'],
  'about.date': ['Today is {date}.', "It's {date}."],
  'about.number': [
    'Your case number is {caseId}.',
    'It is {caseId}. Write "status" any time to see how far it has come.',
  ],
  'about.numbers': ['Here are your case numbers:\n{lines}', 'Each matter has a number of its own:\n{lines}'],
  'about.noNumber': [
    'Nothing has been registered here yet, so there is no number. Tell us what happened and you will get one.',
    'There is no number so far: tell us what went wrong, and you get one as soon as it is registered.',
  ],
  'about.genuine': [
    'This is the service channel of {store}. Nobody here asks for a password, a code or a transfer. To check, ring the store at {phone}.',
    'Fair question. You can check with {store} at {phone}; no money is taken here and no passwords or codes are asked for.',
  ],
  'about.trust': [
    'Our own word counts for little there. Tell us what worries you or what you have heard, and it goes to the right colleague as you put it.',
    'That is not for us to judge. Which point concerns you? A colleague from the workshop can answer it.',
  ],
  'digress.whoIs': ['{person} works at {store}.', 'That is {person} of {store}.'],
  'digress.whoIsNot': [
    'There is no "{person}" on our list of colleagues. To check whether somebody works here, ring {phone}.',
    'Nobody called "{person}" is listed here; the spelling may differ. The store at {phone} can tell you.',
  ],
  'digress.normal': [
    'That is hard to judge from words alone; a technician at {phone} can tell you more. If your own car does it, describe it and it is taken down.',
    'It depends on the car and the circumstances. You can ask a technician at {phone}, or tell us here if your car is doing this.',
  ],
  'digress.effect': [
    'Speaking up or withdrawing is your right. It changes nothing about your warranty or how you are received here.',
    'No. The warranty follows its own rules, whether or not you have complained, and you are as welcome here as before.',
    'It makes no difference to the warranty or to later visits. If anything ever seems off, tell us.',
  ],
  'digress.authority': [
    'As the automated assistant we cannot decide anything; we write down what you say, and the colleague in charge works it out with you.',
    'The decision is with the colleague in charge. Here we only take the matter down properly and pass it on.',
  ],
  'digress.drive': [
    'We cannot see the car from here, so until it has been checked please leave it parked. If you have to move it or are unsure, ring {phone} and ask a technician.',
    'Nobody has looked at it yet, so the safer choice is not to drive. If you need the car, ask a technician first on {phone}.',
  ],
  'digress.whatIf': [
    'That depends on the cause and on what happened, which a colleague would have to look into first. Is anything wrong with your car already? If so, please tell us.',
    'The outcome of something that has not happened cannot be told beforehand; it turns on the cause and the rules. If there are any signs of it, tell us and a colleague will look.',
  ],
  'digress.warranty': [
    'What the warranty covers depends on the purchase date, the mileage and the part, so a colleague has to check it for your car: {phone}.',
    'The rules differ by date of purchase, mileage and part. A colleague can look your car up before answering; the number is {phone}.',
  ],
  'talk.goAhead': ['Please go ahead, what would you like to know?', 'Of course, what is your question about?'],
  'talk.askLine': [
    'For this one too, ask {store}: {phone}.',
    'The quickest way is to ring {store} at {phone}.',
    '{store} knows best: {phone}.',
    'Please put that to {store}, {phone}.',
  ],
  'concern.again': [
    'That is the same as explained above. For your own car you can ask at {phone}.',
    'This was explained a little earlier. If your car worries you, tell us, or ask a technician at {phone}.',
  ],
  'repair.number': [
    'The number {what} is kept as you wrote it.',
    '{what} has been noted as it stands, though the format is unfamiliar.',
    'We have kept {what}; to be sure that it can be reached, one more check.',
    '{what} is noted. It does not look like a mobile number here, so please add the country code if it is from abroad.',
  ],
  'repair.phoneCount': [
    '{what} has {count} digits, and a mobile number here has 11; one may be missing or typed twice.',
    'That is {count} digits, where a mobile number has 11. Please have one more look.',
    'Counting {what} we get {count} digits instead of 11.',
    '{count} digits do not make a mobile number, which has 11; one may have slipped.',
  ],
  'repair.phoneCountry': [
    'Which country is {what} from? The country code makes sure we reach you.',
    'We cannot tell where {what} belongs; please add the country code.',
    '{what} needs its country code before anyone here can dial it.',
    'To be sure we dial it right: which country code goes with {what}?',
  ],
} as const satisfies PartOf<typeof mainland>
