// What can be done with a case, as buttons: the step it waits for first, what is rare behind "more". What is refused now says why.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Draft } from './api.ts'
import { chip, el, fill, toast } from './dom.ts'
import { draftKey, draftOf } from './drafts.ts'
import type { FormSpec } from './formSpec.ts'
import { moreMenu } from './moreMenu.ts'
import { notNow } from './reach.ts'
import { texts } from './texts.ts'
import { callLinks, toReach } from './whoInDanger.ts'

export interface ActionBarParts {
  me: Me
  /** opens its form, or closes it when it is open */
  open(spec: FormSpec): void
}
export interface ActionBar {
  node: HTMLElement
  /** @param specs what the case offers @param openType whose form is open */
  draw(detail: CaseDetail, specs: readonly FormSpec[], openType: Draft['type'] | undefined): void
  closeMenu(): void
}

export function createActionBar({ me, open }: ActionBarParts): ActionBar {
  const node = el('div', { class: 'actions', role: 'toolbar', 'aria-label': texts().actions.more })
  const menu = () => node.querySelector<HTMLDetailsElement>('details[open]')

  function button(spec: FormSpec, detail: CaseDetail, kind: string, expanded: boolean): HTMLElement {
    const reason = notNow(detail, me, spec.type)
    const isBegun = draftOf(draftKey(detail.case.id, spec.type)) !== undefined && !expanded
    return el(
      'button',
      {
        type: 'button',
        class: ['button', kind, spec.danger ? 'danger-text' : '', reason ? 'not-now' : ''].filter(Boolean).join(' '),
        // still to be tapped: a phone shows no tooltip
        'aria-disabled': reason ? 'true' : undefined,
        title: reason,
        'aria-expanded': String(expanded),
        'data-key': `do-${spec.type}`,
        click: () => (reason ? toast(reason, 'bad') : open(spec)),
      },
      texts().actions[spec.type],
      isBegun ? chip('draft', texts().draft.there) : null,
    )
  }

  return {
    node,
    draw(detail, offered, openType) {
      const specs = offered.filter(spec => !spec.about)
      const next = specs.find(spec => spec.next?.(detail.case, detail) && !notNow(detail, me, spec.type))
      const isRare = ({ rare, when }: FormSpec) =>
        !when(detail.case, detail, me) || (typeof rare === 'function' ? rare(detail) : rare === true)
      const usual = specs.filter(spec => spec !== next && !isRare(spec))
      const rare = specs.filter(spec => spec !== next && isRare(spec))
      const draw = (spec: FormSpec, kind = '') => button(spec, detail, kind, openType === spec.type)
      const wasOpen = menu() !== null
      fill(
        node,
        ...callLinks(toReach(detail.case, detail), ''),
        next ? draw(next, 'primary') : null,
        ...usual.map(spec => draw(spec)),
        rare.length
          ? moreMenu(
              texts().actions.more,
              rare.map(spec => draw(spec)),
              wasOpen,
            )
          : null,
      )
    },
    closeMenu() {
      menu()?.removeAttribute('open')
    },
  }
}
