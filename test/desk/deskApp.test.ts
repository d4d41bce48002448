// The use cases behind the desk on a real ledger: one case read whole, its files, complaints taken by phone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Order } from '../../src/app/orders.ts'
import type { PhonedCase } from '../../src/app/registerCase.ts'
import { factByStaff } from '../../src/app/toldFact.ts'
import type { Actor } from '../../src/case/events.ts'
import type { Attachment } from '../../src/case/handoff.ts'
import { type AppStage, openStage } from '../app/stage.ts'
import { staffWith } from '../case/play.ts'

let stage: AppStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const chief: Actor = { kind: 'staff', staffId: staffWith('serviceManager').id, via: 'session' }
const customer: Actor = { kind: 'customer' }
const phoned = (more: Partial<PhonedCase> = {}): PhonedCase => ({
  source: 'phone',
  story: '空调修了又不制冷',
  facts: [],
  ...more,
})
const caseIn = async (conversationId: string, userId: string): Promise<string> => {
  await stage.say('你们给我修的空调又坏了,气死我了', { conversationId, userId })
  const [id] = await stage.ledger.casesOfCustomer({ channel: 'webchat', conversationId })
  if (!id) throw new Error('no case was registered')
  return id
}

describe('one case', () => {
  it('is of one piece: row, timeline and version from one reading', async () => {
    const apart = await openStage({
      // whoever asks twice gets something newer the second time
      ledger: real => ({ ...real, row: () => Promise.reject(new Error('read a second time')) }),
    })
    const { caseId } = await apart.register(phoned(), chief)
    const shown = await apart.app.detail(caseId)
    expect(shown?.version).toBe(shown?.timeline.length)
    expect(shown?.case).toMatchObject({ id: caseId, version: shown?.version, summary: '空调修了又不制冷' })
    const noted = await apart.app.command({ caseId, command: { type: 'addNote', text: '记一笔' }, actor: chief })
    expect(noted).toMatchObject({ ok: true, case: { version: (shown?.version ?? 0) + 1 } })
    await apart.close()
  })

  it('names the other cases of its customer, not itself', async () => {
    const one = await caseIn('talk-1', 'same')
    // over and done with: what the customer writes next is a matter of its own
    const ended: Order[] = [{ type: 'withdraw' }, { type: 'signOff' }, { type: 'close', skipped: [] }]
    for (const command of ended)
      expect(await stage.app.command({ caseId: one, command, actor: chief })).toMatchObject({ ok: true })
    const two = await caseIn('talk-2', 'same')
    await caseIn('talk-3', 'another')
    expect((await stage.app.detail(one))?.handoff?.customer.previousCases).toEqual([two])
    expect((await stage.app.detail(two))?.handoff?.customer.previousCases).toEqual([one])
  })

  it('is null when unknown, a bare trail when erased', async () => {
    expect(await stage.app.detail('HY-20200101-0001')).toBeNull()
    const { caseId } = await stage.register(phoned(), chief)
    const erased = await stage.app.command({
      caseId,
      command: { type: 'erasePersonalData', reason: '客户要求' },
      actor: chief,
    })
    expect(erased).toMatchObject({ ok: true, case: { erased: true, summary: '' } })
    expect(await stage.app.detail(caseId)).toMatchObject({ handoff: null, transcript: [], case: { erased: true } })
  })
})

describe('a photo', () => {
  let count = 0
  /** A case whose customer has sent a photo and was asked whether it may be kept. */
  async function withPhoto() {
    const { caseId } = await stage.register(phoned(), chief)
    const id = `photo_${++count}`
    const photo: Attachment = { id, name: `${id}.jpg`, contentType: 'image/jpeg', size: 3, consent: 'pending' }
    const talk = { channel: 'webchat', conversationId: `photos-${count}` }
    const message = { id: `m-${id}`, from: 'customer' as const, at: stage.at.now, text: '照片', attachments: [photo] }
    await stage.ledger.commit({
      at: stage.at.now,
      cases: [],
      conversation: {
        ...talk,
        expectedVersion: 0,
        userId: 'u9',
        state: null,
        messages: [{ ...message, caseKey: caseId }],
        deliveries: [],
      },
    })
    await stage.ledger.saveFile({ ...photo, ...talk, caseId }, new Uint8Array([1, 2, 3]))
    await stage.handle({ caseId, command: { type: 'addAttachment', attachment: photo }, actor: customer })
    const consent = (given: boolean) =>
      stage.handle({ caseId, command: { type: 'consentToAttachments', given }, actor: customer })
    const shown = async () => {
      const detail = await stage.app.detail(caseId)
      return {
        attachments: detail?.transcript.flatMap(row => row.attachments.map(each => each.consent)),
        named: JSON.stringify(detail).includes(photo.name),
        served: (await stage.app.file(caseId, id)) !== null,
      }
    }
    return { caseId, id, consent, shown }
  }

  it('is shown with the consent as it stands', async () => {
    const { consent, shown } = await withPhoto()
    expect(await shown()).toEqual({ attachments: ['pending'], named: true, served: true })
    await consent(true)
    expect(await shown()).toEqual({ attachments: ['given'], named: true, served: true })
  })

  it('is neither shown, named nor served once the customer refused it, although its bytes may still lie there', async () => {
    const { id, consent, shown } = await withPhoto()
    await consent(false)
    expect(await stage.ledger.loadFile(id)).not.toBeNull()
    expect(await shown()).toEqual({ attachments: [], named: false, served: false })
  })

  it('is served with its own case only', async () => {
    const [one, other] = [await withPhoto(), await withPhoto()]
    expect(await stage.app.file(one.caseId, other.id)).toBeNull()
    expect(await stage.app.file('HY-20200101-0001', one.id)).toBeNull()
  })
})

describe('a complaint about somebody', () => {
  it('is kept from that person and from nobody else', async () => {
    const [meant, other] = [staffWith('serviceAdvisor'), staffWith('generalManager')]
    const mention = { slot: 'background.staff' as const, value: { name: meant.name, complainedAbout: true } }
    const { caseId } = await stage.register(phoned({ facts: [mention] }), chief)
    const dueAt = stage.at.now + 3_600_000
    const task = { type: 'openTask' as const, text: '给客户回电', staffId: other.id, dueAt }
    expect(await stage.app.command({ caseId, command: task, actor: chief })).toMatchObject({ ok: true })
    const listedFor = async (reader: string) =>
      (await stage.app.list({ limit: 200, reader })).items.some(each => each.id === caseId)
    const tasksFor = async (reader: string) =>
      (await stage.app.tasks({ limit: 200, reader })).items.some(each => each.caseId === caseId)
    expect([await listedFor(meant.id), await tasksFor(meant.id)]).toEqual([false, false])
    expect([await listedFor(other.id), await tasksFor(other.id)]).toEqual([true, true])
    expect(await stage.app.involvedIn(caseId)).toContain(meant.id)
    expect(await stage.app.involvedIn(caseId)).not.toContain(other.id)
    const praised = { ...mention, value: { ...mention.value, complainedAbout: false } }
    const command = { type: 'correctFacts' as const, facts: [factByStaff(praised)], reason: '听错了' }
    expect(await stage.app.command({ caseId, command, actor: chief })).toMatchObject({ ok: true })
    expect(await stage.app.involvedIn(caseId)).toEqual([])
    expect([await listedFor(meant.id), await tasksFor(meant.id)]).toEqual([true, true])
    expect(await stage.app.involvedIn('HY-20200101-0001')).toEqual([])
  })
})

describe('a complaint taken by phone', () => {
  const numberOf = (caseId: string) => Number(caseId.slice(-4))

  it('becomes one case however often it is sent, one after the other or at once', async () => {
    const first = await stage.register(phoned(), chief, 'intake-1')
    expect(await stage.register(phoned(), chief, 'intake-1')).toEqual(first)
    const at = 'intake-2'
    const made = await Promise.all(Array.from({ length: 6 }, () => stage.register(phoned(), chief, at)))
    const ids = new Set(made.map(each => each.caseId))
    expect(ids.size).toBe(1)
    const found = await stage.app.list({ limit: 200 })
    expect(found.items.filter(row => row.id === first.caseId || ids.has(row.id))).toHaveLength(2)
  })

  it('is not lost under a key that came with another one: that is refused, and the next key takes it', async () => {
    const first = await stage.register(phoned(), chief, 'intake-5')
    const other = phoned({ story: '发票金额开错了', facts: [{ slot: 'customer.phone', value: '+8613800138000' }] })
    expect(await stage.app.register(other, chief, 'intake-5')).toMatchObject({
      ok: false,
      code: 'idempotency-key-reused',
      extra: { caseId: first.caseId },
    })
    const made = await Promise.all(
      ['发票开错了', '座椅划伤了'].map(story => stage.app.register(phoned({ story }), chief, 'intake-6')),
    )
    expect(made.filter(each => 'ok' in each)).toHaveLength(1)
    expect((await stage.register(other, chief, 'intake-7')).case.summary).toBe('发票金额开错了')
    expect(await stage.register(phoned(), chief, 'intake-5')).toEqual(first)
  })

  it('leaves no gap in the numbers', async () => {
    const fresh = await openStage()
    await Promise.all([1, 2, 3].map(() => fresh.register(phoned(), chief, 'intake-3')))
    for (const _ of [1, 2, 3]) await fresh.register(phoned(), chief)
    const { items } = await fresh.app.list({ limit: 10 })
    expect(items.map(row => numberOf(row.id)).sort()).toEqual([1, 2, 3, 4])
    await fresh.close()
  })

  it('keeps nothing of the customer with the key, and the key apart by person', async () => {
    const { caseId } = await stage.register(phoned(), chief, 'intake-4')
    expect(await stage.ledger.idempotent(`${staffWith('serviceManager').id}|register`, 'intake-4')).toEqual({
      caseId,
      print: expect.stringMatching(/^[0-9a-f]{8}$/),
    })
    const colleague: Actor = { kind: 'staff', staffId: staffWith('generalManager').id }
    expect((await stage.register(phoned(), colleague, 'intake-4')).caseId).not.toBe(caseId)
  })

  it('is found by what staff told or put right', async () => {
    const told = { slot: 'background.staff' as const, value: { name: '欧阳凌霜', complainedAbout: true } }
    const { caseId } = await stage.register(phoned({ facts: [told] }), chief)
    const found = async (q: string) => (await stage.app.list({ q, limit: 10 })).items.map(row => row.id)
    expect(await found('欧阳凌霜')).toEqual([caseId])
    const facts = [
      factByStaff({ slot: 'demand', value: { kind: 'refund', text: '退掉延保' } }),
      factByStaff({ slot: 'vehicle.plate', value: '云A5F238' }),
    ]
    const command = { type: 'correctFacts' as const, facts, reason: '电话核对' }
    expect(await stage.app.command({ caseId, command, actor: chief })).toMatchObject({ ok: true })
    expect(await found('退掉延保')).toEqual([caseId])
    expect(await found('云A5F238')).toEqual([caseId])
  })
})
