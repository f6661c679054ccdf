import { relayContribution } from '@/lib/contributions/relays/relay-contribution'
import { as } from './callers'
import { contributionTo, type Player, type Stage } from './stage'

/** What a relay says of the person a text is from: as they wish to be shown, how it was collected, and their consent. */
export const relayedAs = (more: object = {}) => ({
  means: 'oral',
  collectedOn: '2026-11-02',
  shownBy: 'first-name',
  name: 'Fatima',
  city: 'Béni Mellal',
  country: 'MA',
  consent: 'on',
  ...more,
})

/** Bruno, as a relay. */
export const relayOf = ({ bruno }: Stage): Player => {
  const caller = as(bruno, 'relay')
  return { ...bruno, caller, does: (act, input) => act(caller, input) as never }
}

/** A relay writes down what somebody told; gives what a moderator has in hand. */
export async function relayedFrom(at: Stage, more: object = {}, text?: string) {
  const sent = { ...contributionTo(at.thread, text), ...relayedAs(more) }
  return { contributionId: (await relayOf(at).does(relayContribution, sent)).contributionId, revision: 1 }
}
