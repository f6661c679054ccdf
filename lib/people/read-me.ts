import { z } from 'zod'
import { type OwnContribution, ownOf } from '@/db/queries/people/own'
import { setAsideOf } from '@/db/queries/protecting/authors'
import { boxOf, revisionShut } from '@/lib/conferences/rules'
import { type ContributionState, stateOf } from '@/lib/moderation/rules'
import { defineReading } from '@/lib/reading'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { citedFromAbove } from '@/lib/text/render'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

/** What waits for the author first, then what waits for somebody else, then what is settled. */
const order: ContributionState[] = ['returned', 'waiting', 'published', 'declined', 'withdrawn']

type Aside = Awaited<ReturnType<typeof setAsideOf>>

const withState = (
  { correction, decision, box, ...contribution }: OwnContribution,
  { slug, now, aside }: { slug: string; now: string; aside: Aside },
) => ({
  ...contribution,
  /** Set aside, since it exposes somebody: its text is on a page of its own. */
  held: aside.held.includes(contribution.id),
  hidden: aside.hidden.includes(contribution.id),
  /** When its session opens, where that lies ahead. */
  opensAt: new Date(now) < new Date(box.opensAt) ? box.opensAt : null,
  /** Came back, and can be sent no more. */
  closed:
    contribution.returnedAt !== null &&
    revisionShut(boxOf(box), new Date(contribution.returnedAt), new Date(now)) !== null,
  decision: decision && {
    ...decision,
    edits: decision.edit && differencesOf(withTitle(decision.edit.before), withTitle(decision.edit.after)),
  },
  html: citedFromAbove(contribution.html, slug),
  correction: correction && {
    ...correction,
    html: citedFromAbove(correction.html, slug),
    state: correction.decided ?? ('waiting' as const),
  },
  state: stateOf({
    publishedAt: at(contribution.publishedAt),
    returnedAt: at(contribution.returnedAt),
    declinedAt: at(contribution.declinedAt),
    withdrawnAt: at(contribution.withdrawnAt),
  }),
})

/** One's own page: what one wrote and what became of it, what is new, and what one chose. */
export const readMe = defineReading({
  input: z.object({}),
  async load(db, _, caller) {
    if (caller.kind !== 'person') return undefined
    const { personId } = caller
    const [own, aside] = await Promise.all([ownOf(db, personId), setAsideOf(db, personId)])
    return { personId, own, aside }
  },
  may: 'own.read',
  show: ({ own, aside }) =>
    own.map(({ contributions, ...conference }) => ({
      ...conference,
      contributions: contributions
        .map((one) => withState(one, { ...conference, aside }))
        .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
    })),
})
