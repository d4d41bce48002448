// The desk's words in English around a form: what is not filled in, what was kept of it, a complaint taken by phone, and what comes next.
import type { formZh } from './formTextsZh.ts'
import type { Texts } from './textsZh.ts'

export const formEn: Pick<Texts, keyof typeof formZh> = {
  check: {
    choose: 'Please choose',
    required: 'Please fill this in',
    choice: 'Please choose one',
    number: 'A number, 0 or more',
    time: 'Date and time, both in full',
    notRead: 'This does not fit; see the hint',
    left: count => (count === 1 ? 'One thing needs another look.' : `${count} things need another look.`),
  },
  draft: {
    kept: 'This is what you wrote before and did not submit.',
    clear: 'Start afresh',
    there: 'draft',
  },
  next: {
    title: 'What comes next',
    withCustomer: who => `${who}, together with the customer`,
    orAbove: who => `${who}, or somebody above`,
    asksCustomer: 'The assistant asks the customer; without an answer a colleague rings them',
    improvement: 'Write down the cause and the measures',
    signOff: 'Sign off',
    close: 'Close the case',
    afterwards: 'once the above is done',
    notSatisfied: 'If the customer is not satisfied, the case is handled again.',
    by: time => `by ${time}`,
  },
  clockEnd: {
    endedLate: span => `ended, ${span} late`,
    stopped: 'stopped',
  },
  climb: {
    fromTo: (from, to) => `${from} → ${to}`,
    now: who => `now with ${who}`,
    due: (clock, time) => `${clock} by ${time}`,
  },
  approvalBanner: {
    waits: 'Waits for your approval: ',
  },
  register: {
    open: 'Register a complaint',
    title: 'Register a complaint',
    hint: 'One that came by phone, in the showroom, or passed on by the manufacturer or others. It is given to somebody at once, and its clocks start.',
    source: 'Where it came from',
    language: "The customer's language",
    asWritten: 'As they wrote or spoke',
    store: 'Store',
    noStore: 'Not known yet',
    story: "What happened, in the customer's own words as far as you can",
    occurredOn: 'When it happened',
    occurredHint: 'e.g. 2026-11-20; the month alone will do: 2026-11',
    demands: 'What the customer wants',
    demandsHint: 'one thing per line',
    name: "Customer's name",
    phone: 'Phone',
    phoneHint: 'Numbers from abroad with the country code, e.g. +852',
    model: 'Model',
    submit: 'Register',
    done: caseId => `Registered: ${caseId}`,
    notRead: {
      'customer.phone': 'No such number: check the digits; from abroad with the country code.',
      'vehicle.vin': 'A VIN has 17 characters, without I, O and Q.',
      'vehicle.plate': 'The plate is not complete.',
      'vehicle.mileageKm': 'A number of kilometres.',
      'background.occurredOn': 'A day that has come already, e.g. 2026-11-20.',
      'background.store': 'There is no such store; choose again.',
      story: 'Write down what the customer said.',
    },
  },
}
