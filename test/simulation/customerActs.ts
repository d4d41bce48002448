// What customers of the simulated year do. A new thing they may do is a row of a table here.
import type { Act } from './acts.ts'
import { isOver, isWorkedOn, type Life } from './life.ts'
import { open, worked } from './moments.ts'
import { harderWords, moreWords, wordsAboutSomebody, wordsForASuperior, wordsOfDanger, wordsOfSafety } from './tales.ts'

const isProposed = ({ state }: Life) => isWorkedOn(state) && state.solution?.answer === 'open'
const isAsked = ({ state }: Life) =>
  !isOver(state) && state.followUp !== undefined && !state.followUp.answered && state.followUp.askedAt !== undefined
const chats = ({ state }: Life) => state.channel.id !== 'none'

const telling: readonly Act[] = [
  {
    name: 'tells more',
    weight: 5,
    fits: worked,
    command: (_, sight) => ({ type: 'recordStatement', statement: moreWords(sight) }),
  },
  {
    name: 'gets angry',
    weight: 1,
    fits: worked,
    command: (_, sight) => ({ type: 'recordStatement', statement: harderWords(sight) }),
  },
  {
    name: 'names somebody',
    weight: 0.5,
    fits: worked,
    command: (_, sight) => ({ type: 'recordStatement', statement: wordsAboutSomebody(sight) }),
  },
  {
    name: 'tells of danger',
    weight: 0.1,
    fits: worked,
    command: (_, sight) => ({ type: 'recordStatement', statement: wordsOfDanger(sight) }),
  },
  {
    name: 'is safe again',
    weight: 12,
    fits: life => worked(life) && life.state.danger.now,
    command: (_, sight) => ({ type: 'recordStatement', statement: wordsOfSafety(sight) }),
  },
  {
    name: 'says thanks',
    weight: 2,
    fits: open,
    command: (_, sight) => ({
      type: 'recordStatement',
      statement: { ...moreWords(sight), narrative: false, facts: [], text: '谢谢' },
    }),
  },
  {
    name: 'sends a picture',
    weight: 1,
    fits: open,
    command: (_, { newId }) => ({
      type: 'addAttachment',
      attachment: { id: newId('a'), name: 'p.jpg', contentType: 'image/jpeg', size: 1, consent: 'pending' },
    }),
  },
  {
    name: 'consents or not',
    weight: 4,
    fits: ({ state }) => state.attachments.some(each => each.consent === 'pending'),
    command: (_, { random }) => ({ type: 'consentToAttachments', given: random.chance(0.8) }),
  },
  {
    name: 'changes language',
    weight: 0.3,
    fits: open,
    command: (_, { random }) => ({ type: 'changeLanguage', language: random.pick(['zh-CN', 'zh-TW', 'en'] as const) }),
  },
  {
    name: 'goes on elsewhere',
    weight: 0.3,
    fits: life => open(life) && chats(life),
    command: (_, { newId }) => ({
      type: 'moveChannel',
      channel: { id: 'wechat', conversationId: newId('c'), userId: 'u' },
    }),
  },
]

const asking: readonly Act[] = [
  {
    name: 'wants a superior',
    weight: 0.4,
    fits: worked,
    command: (_, sight) => ({ type: 'recordStatement', statement: wordsForASuperior(sight) }),
  },
  { name: 'asks for a person', weight: 0.4, fits: open, command: () => ({ type: 'askForContact', about: 'person' }) },
  {
    name: 'wants it otherwise',
    weight: 0.3,
    fits: life => worked(life) && life.state.solution?.answer === 'agreed',
    command: () => ({ type: 'askForContact', about: 'otherwise', text: '想换个方案' }),
  },
  { name: 'goes higher', weight: 0.2, fits: worked, command: () => ({ type: 'escalate', reason: '要找领导' }) },
  { name: 'withdraws', weight: 0.1, fits: worked, command: () => ({ type: 'withdraw', reason: '算了' }) },
]

const answering: readonly Act[] = [
  {
    name: 'agrees',
    weight: 20,
    fits: isProposed,
    command: ({ state }, { random }) => ({
      type: 'agreeSolution',
      optionId: random.chance(0.7) ? (state.solution?.options[0]?.id ?? 'none') : 'b',
    }),
  },
  {
    name: 'takes note that it is not granted',
    weight: 10,
    fits: life => isProposed(life) && life.state.solution?.refused === true,
    command: () => ({ type: 'noteRefusal' }),
  },
  {
    name: 'declines',
    weight: 6,
    fits: life => isProposed(life) && life.temper.content < 0.5,
    command: (_, { random }) => ({ type: 'declineSolution', ...(random.chance(0.5) ? { reason: '不够' } : {}) }),
  },
  { name: 'asks back', weight: 4, fits: isProposed, command: () => ({ type: 'questionSolution', text: '为什么' }) },
  {
    name: 'judges',
    weight: 30,
    fits: isAsked,
    command: ({ temper }, { random }) => ({ type: 'recordFollowUp', satisfied: random.next() < temper.content }),
  },
  {
    name: 'cannot judge yet',
    weight: 8,
    fits: isAsked,
    command: (_, { random }) => ({ type: 'postponeFollowUp', days: random.between(1, 5) }),
  },
  {
    name: 'says how it was handled',
    weight: 5,
    fits: ({ state }) => open({ state } as Life) && state.followUp?.answered !== undefined && !state.followUp.handling,
    command: (_, { random }) => ({ type: 'commentHandling', handling: random.pick(['good', 'fair', 'poor'] as const) }),
  },
  {
    name: 'is not satisfied after all',
    weight: 0.5,
    fits: life => open(life) && life.state.followUp?.answered?.satisfied === true,
    command: () => ({ type: 'recordFollowUp', satisfied: false, text: '又坏了' }),
  },
  {
    name: 'looks at it with us',
    weight: 2,
    fits: life => open(life) && life.state.resolution !== undefined,
    command: ({ temper }, { random }) => ({ type: 'recordJointCheck', ok: random.next() < temper.content }),
  },
  {
    name: 'comes back',
    weight: 1,
    fits: ({ state, temper }) =>
      !state.erased &&
      temper.content < 0.2 &&
      (state.status === 'closed' || state.withdrawn !== undefined || state.resolution !== undefined),
    command: () => ({ type: 'reopen', reason: '问题又出现了' }),
  },
]

export const customerActs: readonly Act[] = [...telling, ...asking, ...answering]
