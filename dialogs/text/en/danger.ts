// Advice when somebody may be in danger, in English. Wording only.

import type { danger as mainland } from '../zh-CN/danger.ts'
import type { PartOf } from '../zh-CN.ts'

export const danger = {
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
  'danger.lockedOther': [
    'Call {police} or {fire} now and say that somebody is locked in a car. If it is warm, or they look unwell or do not respond, do not wait: smash the corner of the side window furthest from them (headrest rods, a hammer, a stone).\nStay at the car and keep talking to them; try the spare key and the app meanwhile. If they are unwell once out, {ambulance}.',
    'Ring {fire} or {police} at once: somebody is shut in a car, and where it stands. In the heat, or if they seem weak, break a side window straight away, at its corner and the one furthest from them.\nDo not leave the car. Spare key and phone app can be tried at the same time; for a doctor call {ambulance}.',
  ],
  'danger.breakNow': [
    'Do not wait any longer: smash the corner of the side window furthest from whoever is inside, everybody out, and call {ambulance} and {fire}. This has gone to {alerted} too.',
    'Break the window now, a side one, at the corner, away from whoever is inside. Then into the shade and fresh air, and {ambulance} at once; fire brigade {fire}.',
  ],
  'danger.injured': [
    'Call an ambulance on {ambulance} first. Do not move anybody who is hurt, unless there is a fire or another immediate danger.\nHazard lights on, everybody else behind the barrier and away from traffic, then call the police on {police}.',
    'Please ring {ambulance} for an ambulance now, and keep the injured person still. Those who are unhurt should wait behind the barrier or in another safe place.\nThen call {police} and follow what the operator tells you.',
  ],
  'danger.onTracks': [
    'Everybody out now and away from the tracks, well to the side and off the crossing. Do not stay to save the car.\nOnly then call {police} and say which crossing it is; there may be an emergency number on its post.',
    'Leave the car at once and get clear of the rails, all of you; a train cannot stop for it.\nFrom a safe distance call {police}, name the crossing, and ring the number on the crossing post if there is one.',
  ],
  'danger.inWater': [
    'Seat belts off, side windows down, and out through the windows now, children first. If a window will not open, break a corner of it with a headrest rod or a hammer.\nGet up to high ground and do not go back for anything; then call {fire} or {police}.',
    'Do not wait for the water to rise: belt off, door if it opens, otherwise a side window, and everybody out.\nMove to higher ground away from the current and call {police} or {fire} at once.',
  ],
  'danger.other': [
    'People first: pull over if you can, get out, and move well away from the car and the traffic; on a motorway, behind the barrier.\nIf you are in danger call {police} (police), {fire} (fire) or {ambulance} (ambulance)[; motorway rescue {motorway}].',
    'Please get yourselves to safety first: stop at the side, leave the car and keep away from it, behind the barrier if you are on a motorway.\nFor help call {police}; for a fire {fire}; if somebody is hurt {ambulance}[; motorway rescue {motorway}].',
  ],
  'danger.overheating': [
    'Stop at the side, engine off. Keep the bonnet shut and do not touch the coolant cap: it is under pressure and scalding.\nStand well away from the car and the traffic while it cools. If you see flames or black smoke, call {fire}; if you are somewhere dangerous, {police}[ or motorway rescue {motorway}].',
    'Switch the engine off and step well back. Leave the bonnet closed and never open the coolant cap; the steam burns badly.\nPlease do not drive on. Somewhere unsafe, call {police}[ or motorway rescue {motorway}]; for flames or dark smoke, {fire}.',
  ],
  'danger.fumes': [
    'Stop as soon as you safely can, switch off, open all the windows and get everybody out into fresh air, away from the car. No cigarettes, no lighter.\nAnybody feeling worse, sick or hard to wake: call {ambulance} at once. If you stand in a dangerous spot, call {police}[ or motorway rescue on {motorway}]. Do not drive on.',
    'Please do not drive on: pull over, engine off, windows down, and everybody out to where the air is good and it is safe. No flames or smoking near the car.\nCall {ambulance} if the dizziness gets worse or anybody feels unwell, {police} if you are in danger from traffic[, {motorway} on the motorway].',
  ],
  'danger.air': [
    'Call {ambulance} now and say that you breathed fumes in the car. Stay in the fresh air, out of the car and away from any flame, and do as the operator says.',
    'Please ring {ambulance} straight away: somebody is unwell from fumes in a car. Everybody stays outside in good air, clear of the car, with no flames about.',
  ],
  'inDanger.asksWater': [
    'No water, please: with fuel or electricity it makes things worse, and hot parts spit. Keep well away and leave it to the fire brigade, {fire}.',
    'Please keep water off it: fuel and electricity react badly to it. Stand well back and call {fire}.',
  ],
  'inDanger.asksBonnet': [
    'Leave the bonnet shut: opening it feeds a fire and lets out scalding steam. Keep away until the professionals are there.',
    'Please do not open it; whatever burns or boils in there comes out at you. Stay well away from the car.',
  ],
  'inDanger.asksPutOut': [
    'Please do not try to put it out yourself. Keep everybody away and call {fire}; the fire brigade will deal with it.',
    'Leave the fire to the fire brigade ({fire}), please, and get everybody far away from it.',
  ],
  'inDanger.asksGoBack': [
    'Please do not go back to the car. Leave everything in it and wait where it is safe.',
    'No, please stay away from the car; nothing in it is worth it. Wait somewhere safe.',
  ],
  'inDanger.asksWindow': [
    'A side window, at its corner, not the middle and not the windscreen; pick the one furthest from whoever is inside.',
    'Take the side window furthest from the person inside and hit a corner of it; the windscreen will not give.',
  ],
  'inDanger.asksStayIn': [
    'Do not stay in the car: get out on the side away from traffic and wait behind the barrier or somewhere safe away from it.',
    'Please wait outside: leave on the side away from traffic and stand behind the barrier or well off the road.',
  ],
  'inDanger.asksMove': [
    "Don't move them unless there is a fire or another immediate danger. Call {ambulance} and follow the operator's instructions.",
    'Leave them where they are unless the car is on fire or otherwise dangerous. Ring {ambulance} and do as the operator says.',
  ],
  'inDanger.asksDrink': [
    "Nothing to eat or drink for now. Call {ambulance} and follow the operator's instructions.",
    'Please give nothing for now; call {ambulance} and do as the operator says.',
  ],
  'inDanger.asksCpr': [
    'Call {ambulance} now and put it on speaker; the operator will tell you whether and how, step by step.',
    'Ring {ambulance} first, on speaker; the operator will guide you through it.',
  ],
  'inDanger.asksUnplug': [
    'Only if it is clearly safe: with smoke, sparks or heat, do not touch it. Keep away and call {fire}.',
    'If you see smoke or sparks, or it is hot, leave it and stand back; call {fire}. Unplug only where it is plainly safe.',
  ],
  'inDanger.asksPush': [
    'Please neither push it nor drive on. Wait where it is safe, and call {police} if the traffic puts you in danger.',
    'Leave the car where it is, please, and get out of the traffic; call {police} if it is dangerous there.',
  ],
  'inDanger.driveOn': [
    'No, please do not drive it any further, not even a short way. If you are still moving, stop at the side now, switch off and get everybody out to a safe place; if you are out already, stay out. Ring {rescue} for a tow, {police} if you are in danger.',
    'No, not to anywhere. Still in the car: pull over now, engine off, out and away to somewhere safe. Already out: keep away from it. A tow comes through {rescue}; in danger call {police}.',
  ],
  'inDanger.driveNoBrakes': [
    'No, not to us and not anywhere else: bring it to a stop now. Off the accelerator, shift down, parking brake little by little. Once it stands, get out to a safe place and ring rescue on {rescue}, or {police} if you are in danger.',
    'No, please stop the car first of all: off the accelerator, down through the gears, parking brake bit by bit. When it has stopped, get somewhere safe; the tow is {rescue}, danger {police}.',
  ],
  'inDanger.driveOut': [
    'No, leave the car: everybody out now and away to a safe place, and call {police} if you are in danger.',
    'No, forget the car, please. Get out and away first, then call {police}; rescue is on {rescue}.',
  ],
  'inDanger.moveAside': [
    'Only if it moves by itself, nobody is hurt and nothing leaks or smokes: hazards on, slowly onto the nearest shoulder, and no further. Then out and behind the barrier. If it will not move or you are unsure, do not push it; people first. In danger call {police}[ or motorway rescue {motorway}].',
    'To the nearest shoulder and no further, and only when it rolls on its own, with nobody hurt, no leak and no smoke. Stop there, hazards on, everybody behind the barrier. Otherwise leave it where it is and get to safety; call {police}[ or motorway rescue {motorway}].',
  ],
  'inDanger.notOver': [
    'No, not yet: even with the smoke, flames or smell gone it can start again, a battery hours later. Please stay well away, do not go back or drive it, and let the fire brigade look at it: {fire}.',
    'Please do not count on that; it can flare up again. Nobody near the car or in it until the fire brigade has checked it: {fire}.',
  ],
  'inDanger.asksCost': [
    'We cannot tell you the price from here; {rescue} can, before anything is sent. Your question is with our {who} as well.',
    'For what it costs, {rescue} is the one to ask; our {who} can see your question too.',
  ],
  'inDanger.asksWhoPays': [
    'It is too early to say who bears the cost; our {who} has your question to answer. Please do not wait for that: {rescue} for the tow, people first.',
    'Who pays for it is not decided yet, and our {who} will tell you. Ring {rescue} for the tow all the same, and keep everybody safe.',
  ],
  'inDanger.asksPhotos': [
    'Safety first. Once you are in a safe place, photograph the position of the car, the damage, the dash and the road; never step back into the lane for it.',
    'Yes, from where it is safe: the car, the damage and the road. Please do not go back into the traffic for a picture.',
  ],
  'inDanger.rung': [
    'Good, then do as you were told on the phone. Tell us here if anything changes.',
    'Glad they reached you. Go by what was said on the phone, and write any time.',
  ],
  'inDanger.afraid': [
    'Anyone would be frightened; we are right here. Please do what we wrote above first, people come before everything; in danger call {police}.',
    'It is all right to be scared. Breathe slowly, nobody has to face this alone. What we wrote before comes first, the rest can wait; if it gets worse, call {police}.',
    'That sounds frightening, and we are staying with you here. First the steps above, to keep everybody safe; for anything urgent ring {police}.',
    'One thing at a time, we are with you. Do as written above, and if it becomes dangerous call {police} at once.',
  ],
  'danger.getOut': [
    'Get everybody out of the car first, children before anything else, on the side away from traffic, and well away from it.',
    'Please take everybody out now and leave the things behind. Children first, then move right away from the car and the traffic.',
    'Nobody should stay in the car. Out at once, and wait at a distance.',
    'People first: out of the car, the little ones before you, as far away as you can.',
  ],
  'danger.placed': [
    'Changed to {place}, and passed on to {alerted}.',
    'Got it, {place} is the one that counts. It has gone to {alerted}.',
    'We now have you at {place}; the earlier one is gone.',
    'Your location is now noted as {place}.',
  ],
  'danger.correctHow': [
    'No problem, which part was wrong: the place, the phone number or what happened? Just send the right one. Nothing else changes.',
    'Please send it as it should be, where you are, your number or what is going on. Nothing is called off.',
    'What should it say instead? Write the right version; we carry on meanwhile.',
    'That is fine. Tell us the correct part and we pass it straight on to {alerted}.',
  ],
  'danger.movesAgain': [
    'Good that it moves. Please go slowly to the nearest safe place and stop there, no fast roads; write one word once you are parked. This has gone to {alerted}.',
    'Noted for {alerted}. If it acts up again, pull over and get behind the barrier; tell us when you are somewhere safe.',
    'Understood. Hazards on, keep to the side, and stop for good once you are off the road; then let us know.',
    'Just drive, no need to write. Park somewhere safe and tell us then; if it cuts out again, ring {rescue}.',
  ],
  'rescue.overdue': [
    'You have waited far too long and we are sorry. Please ring the rescue line now on {rescue}, or {number} if you are in danger[ ({motorway} on the motorway)]; that nobody has come yet is reported to our {who}, case {caseId}.',
    'We apologise, somebody should have been with you by now. Call {rescue} straight away and ask whether somebody has been sent and how long it will take; in danger {number}[, motorway rescue {motorway}]. Our {who} knows you are still waiting (case {caseId}).',
    'That is not good enough, and we are sorry. {rescue} is the quickest now, {number} if it is dangerous[, {motorway} on the motorway]; our {who} sees that case {caseId} is waiting.',
    'Sorry that you are still alone there. Please call {rescue} now, and {number} if it is dangerous[ or {motorway} for motorway rescue]; our {who} has been alerted about case {caseId}.',
  ],
  'danger.passed': [
    'Understood; {alerted} can see this.',
    'That has gone to {alerted} as well.',
    'Added for {alerted}.',
    'This has been passed on to {alerted} too.',
  ],
  'danger.askSafe': [
    'One thing first: is everybody safe, out of the car and out of the traffic? Until we know, we do not stop.',
    'Before anything is called off, please tell us: is everyone unhurt and somewhere safe?',
    'The people come first: is everybody all right and off the road? We do not stop until you say so.',
    'Are you all in a safe place now? Write "we are safe" and we go on from there; until then nothing is called off.',
  ],
  'danger.doctor': [
    'Do you or anybody with you need a doctor? If you feel dizzy or sick, or the pain gets worse, call {ambulance} at once.',
    'Should somebody look at that injury? With a headache, dizziness or numbness please ring {ambulance}.',
    'Your health comes first: do you need an ambulance? The number is {ambulance}.',
    'How bad is it, do you want a doctor to see it? If anything feels wrong, {ambulance} straight away.',
  ],
  'danger.more': [
    'Understood, that is with {alerted}. Please stay where it is safe and do not go back to the car.',
    'We have passed that on to {alerted}. Please keep away from the car; you matter more.',
    'That has gone to {alerted} too. Whatever is in the car can wait, so please stay clear of it.',
    'We have told {alerted} as well. Please remain in a safe place, well away from the car.',
  ],
  'danger.stay': [
    'This is with {alerted} now. Please stay where it is safe and keep your phone on; tell us at once if anything changes.',
    'It is passed on to {alerted}. Look after yourself and your family; we are right here if anything changes.',
    'Nothing more is needed from you: we have informed {alerted}. Please wait in a safe place and answer when the phone rings.',
    'All of it has gone to {alerted}. Keep clear of the car and keep your phone at hand; one word here is enough if something changes.',
  ],
  'danger.stayBy': [
    'This has gone to {alerted}. If the door will not open, do as we wrote and do not wait for us. Keep your phone at hand and tell us of any change.',
    'All of it is with {alerted}. Please follow the steps above; at the first bad sign break the window and call {fire}. One word here if anything changes.',
  ],

  'rescue.over': [
    'We are so glad you are safe. We will let {alerted} know.',
    'That is a relief, you being safe is what counts. We pass it on to {alerted}.',
  ],
  'rescue.arrived': [
    'Good that somebody is with you. Please do as they say; our {who} sees this and stays on it.',
    'Understood, you are in good hands now. Our {who} takes care of what comes afterwards.',
    'Thank you for letting us know. Follow their instructions and look after each other; our {who} knows too.',
    'Help is there, then. Write here if there is anything we can do; our {who} reads it as well.',
  ],
  'rescue.placed': [
    'Your location is {place}; it is used for this rescue only.',
    'We see you at {place}; that is used only to find you.',
  ],
  'rescue.anyway': [
    'That is all right. Please ring the rescue line yourself on {rescue} and tell them where you are. Stay somewhere safe, and write here if anything changes.',
    'No need to give it. The rescue line is {rescue}, and calling it is the quickest way. Look after yourself first; we keep watching this chat.',
  ],
  'rescue.noAnswer': [
    'Our {who} has just rung you without getting through and is trying again right away. Once you are somewhere safe, please keep your phone at hand; the rescue line is {rescue}.',
    'We could not reach you by phone and are worried: our {who} is ringing again at once. Look after yourselves first and pick up when it is safe, or call the rescue line on {rescue}.',
  ],
  'rescue.coming': [
    'Your report, case {caseId}, is with {alerted}. Whether a vehicle is coming, and when, you hear for certain on {rescue}; in danger call {number}[ or motorway rescue on {motorway}]. Please wait somewhere safe, away from traffic.',
    'We cannot see from here whether somebody has been sent: please ring {rescue} and ask, also how long they will take. If it gets dangerous, {number}[, or {motorway} on the motorway]. Your case number is {caseId}, and our {who} is following it. Keep clear of the traffic meanwhile.',
    'This has gone to {alerted} as case {caseId}. On {rescue} they tell you whether and when a vehicle comes; in danger it is {number}[, motorway rescue {motorway}]. Until then stay safe and well away from the traffic.',
    'Your case is {caseId}, and our {who} has it. Whether somebody is being sent, and when, the rescue line on {rescue} knows best; for danger there is {number}[ and, on the motorway, {motorway}]. Stay somewhere safe, out of the traffic.',
  ],
  'rescue.others': [
    'We cannot call the police, fire brigade or ambulance for you, so please ring {number} yourself; they also know whether somebody has set off. Our {who} has your case, {caseId}, and the tow is on {rescue}.',
    'That one has to come from you: dial {number}, and the operator tells you whether and when they come. We cannot see it from here. Case {caseId} is with our {who}; for the tow ring {rescue}.',
  ],

  'danger.again': [
    'What we wrote before still holds: people out and away first, nobody goes back. Then call {fire} (fire), {police} (police) or {ambulance} (ambulance)[; motorway rescue {motorway}].',
    'Same as before, and right away: everybody clear of the car. For help {police}, for a fire {fire}, for anybody hurt {ambulance}[; motorway rescue {motorway}].',
  ],
  'danger.moving': [
    'Stay off the accelerator and keep both hands on the wheel. Low gear step by step, parking brake bit by bit; make for an uphill stretch, an escape lane or the barrier side.\nHazards and horn to warn others. No need to write now.',
    'Keep steering: lift off, shift down, and let a slope, an escape lane or the edge of the barrier take the speed off; pull the parking brake a little at a time.\nHorn and hazards on. Put the phone away until the car stands, or let a passenger call {police}.',
    'Never mind messages while it rolls: both hands on the wheel, low gear, small pulls on the parking brake, and head for a slope or the barrier.\nHazards flashing, horn sounding.',
    'Eyes on the road, phone down. Come off the power and change down, and rub the barrier or use a rising verge if you must; never yank the parking brake.\nWhoever sits beside you can ring {police} and write to us.',
  ],
  'danger.stopped': [
    'Good that the car has stopped. Please get everybody behind the barrier or somewhere else safe.[ The rescue line is {rescue}.]',
    'That is a relief. Keep the hazard lights on and stand well away from the car.[ The rescue line is {rescue}.]',
    'Thank you for telling us; stopping was the hard part. Nobody should stay in the car now.[ The rescue line is {rescue}.]',
    'Glad it has come to a stop. Please wait well off the road.[ The rescue line is {rescue}.]',
  ],
  'danger.callYes': [
    'Yes, please call {number} now and say where you are and what is happening; from your own phone it is quickest.',
    'Please ring {number} straight away, without waiting for us. Then stay somewhere safe and keep the line free.',
    'You should, and the sooner the better: {number}. Let us know here once you have spoken to them.',
    'Yes. Dial {number} at once, and mention it if anybody is hurt or trapped.',
  ],
  'danger.ifEver': ['Should it ever happen, this is what to do:', 'We hope you never need it; if you do:'],
  'danger.numbers': [
    'Police {police}, fire brigade {fire}, ambulance {ambulance}[, motorway rescue {motorway}]. Our rescue line is {rescue}.',
    'In danger, first {fire} for fire, {ambulance} for an ambulance or {police} for the police[; {motorway} on the motorway]. For the tow, our rescue line: {rescue}.',
  ],
  'danger.next': [
    'Once everybody is clear of the car and the traffic, wait there. Please ring the rescue line yourself on {rescue}; our {who} has your report. If it gets worse, call {police} or {fire}.',
    'Keep away from the car and out of the traffic, and keep your phone free. Our {who} has it; ring {rescue} to hear whether and when somebody comes, and {police} or {fire} if it gets worse.',
  ],
} as const satisfies PartOf<typeof mainland>
