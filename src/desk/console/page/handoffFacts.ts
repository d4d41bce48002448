// What one looks up in a handoff: customer, car, background, who has it. Only what is known is shown.
import type { Handoff } from '../../../case/handoff.ts'
import type { Me } from '../../schemas.ts'
import { type Child, el } from './dom.ts'
import { caseLink } from './list.ts'
import { personName, readablePhone, storeName } from './people.ts'
import { nameOf, texts } from './texts.ts'

/** The brand stands before the model unless the customer's words for the model begin with it ("宝马X3"). */
const carName = ({ brand = '', model = '' }: Handoff['vehicle']): string =>
  model.toLowerCase().includes(brand.toLowerCase()) ? model : `${brand} ${model}`.trim()

export const section = (title: string, ...children: Child[]): HTMLElement =>
  el('section', { class: 'card' }, el('h3', {}, title), ...children)

/** Pairs of name and value; what is not known is left out, and a section with nothing in it too. */
function factsSection(title: string, pairs: [name: string, value: Child][]): HTMLElement | null {
  const known = pairs.filter(([, value]) => value)
  return known.length
    ? section(
        title,
        el('dl', { class: 'facts' }, ...known.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
      )
    : null
}

export function factSections(handoff: Handoff, me: Me): (HTMLElement | null)[] {
  const { fields, sections, yes, no } = texts()
  const { customer, vehicle, background, routing } = handoff
  const earlier = customer.previousCases.map(id => el('a', { href: caseLink(id) }, id))
  const staff = background.staffInvolved.map(({ name, role, complainedAbout }) =>
    [name, role, complainedAbout ? fields.complainedAbout : ''].filter(Boolean).join(' · '),
  )
  const { priorRepairs } = background
  return [
    factsSection(sections.customer, [
      [fields.name, addressed(customer.name ?? '', customer.salutation ?? '')],
      [fields.phone, customer.phone ? el('a', { href: `tel:${customer.phone}` }, readablePhone(customer.phone)) : null],
      [fields.contactPreference, customer.contactPreference],
      [fields.relation, customer.relation],
      [fields.vip, customer.vip && yes],
      [fields.language, nameOf('language', handoff.language)],
      [sections.emotion, `${nameOf('emotion', handoff.emotion.level)} · ${nameOf('trend', handoff.emotion.trend)}`],
      [fields.customerType, handoff.emotion.customerType && nameOf('customerType', handoff.emotion.customerType)],
      [fields.claimType, nameOf('claimType', handoff.claimType)],
      [fields.previousCases, earlier.length ? el('span', { class: 'links' }, ...earlier) : null],
    ]),
    factsSection(sections.vehicle, [
      [fields.model, carName(vehicle)],
      [fields.year, vehicle.year?.toString()],
      [fields.plate, vehicle.plate],
      [fields.vin, vehicle.vin],
      [fields.mileageKm, vehicle.mileageKm === undefined ? null : `${vehicle.mileageKm.toLocaleString('en')} km`],
      [fields.purchasedOn, vehicle.purchasedOn],
      [fields.deliveredOn, vehicle.deliveredOn],
      [fields.powertrain, vehicle.powertrain && nameOf('powertrain', vehicle.powertrain)],
      [fields.household, vehicle.household === undefined ? null : vehicle.household ? yes : no],
      [fields.secondHand, vehicle.secondHand === undefined ? null : vehicle.secondHand ? yes : no],
    ]),
    factsSection(sections.background, [
      [fields.occurredOn, background.occurredOn],
      [fields.place, background.place],
      [fields.store, storeName(me, background.store)],
      [fields.visit, background.visit],
      [fields.staffInvolved, staff.join('; ')],
      [
        fields.priorRepairs,
        priorRepairs &&
          [
            priorRepairs.count === undefined ? '' : fields.repairsCount(priorRepairs.count),
            priorRepairs.daysInWorkshop === undefined ? '' : fields.daysInWorkshop(priorRepairs.daysInWorkshop),
            ...(priorRepairs.replaced ?? []).map(({ name, count }) => fields.replaced(name, count)),
            priorRepairs.text,
          ]
            .filter(Boolean)
            .join(' · '),
      ],
      [fields.losses, background.losses],
    ]),
    factsSection(sections.routing, [
      [fields.owner, personName(routing.owner)],
      [texts().handling.deputy, routing.deputy && personName(routing.deputy)],
      [fields.assistants, routing.assistants.map(personName).join('; ')],
      [fields.informed, routing.informed.map(personName).join('; ')],
    ]),
  ]
}

/** 余先生 + 先生 stays 余先生. */
const addressed = (name: string, salutation: string): string =>
  name.includes(salutation) ? name : `${name} ${salutation}`.trim()
