// A closed case as somebody comes back to it: whether it is too old to be opened again, and which parts it was about. Says nothing.
import type { CaseState } from '../src/case/case.ts'
import { dayMs } from '../src/case/policy/durations.ts'
import type { Component } from '../src/case/vocabulary.ts'
import type { Talk } from './talk.ts'

/** Closed longer ago than the pack opens a case again. */
export const isLongClosed = (
  { now, rules }: Pick<Talk, 'now' | 'rules'>,
  { closedAt, updatedAt }: CaseState,
): boolean => now - (closedAt ?? updatedAt) > rules.pack.followUp.reopensWithinDays * dayMs

export const partsOf = ({ facts }: CaseState): Component[] =>
  (facts.symptom ?? []).flatMap(fact => (fact.slot === 'symptom' ? [fact.value.component] : []))
