import '@/app/_style/glance.css'
import { Moment } from '@/app/_ui/conference/moment'
import { PhaseTag } from '@/app/_ui/conference/phase-tag'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { BoxFields } from './box-fields'
import { FlaggedText } from './flagged-text'
import type { ShownStructureSession } from './shown'

interface Props {
  locale: Locale
  session: ShownStructureSession
  slug: string
  now: string
  /** The page of the conference in coordination. */
  path: string
  refused?: Refused | undefined
}

/** One session as its coordinators build it: box, texts, questions, threads. */
export function SessionStructure(props: Props) {
  const { locale, session, slug, now, path } = props
  const words = wordsIn(locale)
  const moment = (at: string) => <Moment at={new Date(at)} now={new Date(now)} locale={locale} />
  return (
    <section className="card flow" id={`s${session.position}`}>
      <PhaseTag phase={session.phase} locale={locale} />
      <h3>
        {words('coordination.session', { n: session.position })}. <Said text={session.title} locale={locale} />
      </h3>
      <dl className="facts">
        <dt>{words('coordination.opens')}</dt>
        <dd>{moment(session.opensAt)}</dd>
        <dt>{words('coordination.closes')}</dt>
        <dd>{moment(session.closesAt)}</dd>
      </dl>
      {session.phase !== 'announced' && session.synthesisedAt === null && (
        <LinkButton weight="quiet" href={`/${locale}/conferences/${slug}/sessions/${session.position}/extend`}>
          {words('coordination.extend')}
        </LinkButton>
      )}
      <ul className="texts">
        {session.texts.map((text) => (
          <FlaggedText key={text.of + text.id} locale={locale} text={text} path={path} />
        ))}
      </ul>
      {session.phase === 'announced' && <MoveForm {...props} />}
      {session.mayAddQuestion && <AddForm {...props} what="question" />}
      <AddForm {...props} what="thread" />
      <ProposalsForm {...props} />
    </section>
  )
}

function MoveForm({ locale, session, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'move-session', { sessionId: session.id })
  return (
    <Folded title={words('coordination.move')} open={before !== undefined}>
      <ActForm act="move-session" back={path} hidden={{ sessionId: session.id }} {...keyOf(before)}>
        <BoxFields
          locale={locale}
          form={`move-${session.position}`}
          opens={session.opensInRome}
          closes={session.closesInRome}
          refused={before}
        />
        <Button weight="quiet">{words('coordination.save')}</Button>
      </ActForm>
    </Folded>
  )
}

/** Whether participants may propose threads in it, as a box to tick and a button. */
function ProposalsForm({ locale, session, path }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="change-proposals" back={path} hidden={{ sessionId: session.id }}>
      <Check
        id={`proposals-${session.position}`}
        name="proposals"
        label={words('coordination.proposals')}
        hint={words('coordination.proposals-hint')}
        defaultChecked={session.proposalsSince !== null}
      />
      <Button weight="quiet">{words('coordination.save')}</Button>
    </ActForm>
  )
}

const adding = {
  question: { act: 'add-question', title: 'coordination.add-question', name: 'text', label: 'coordination.question' },
  thread: { act: 'open-thread', title: 'coordination.add-thread', name: 'title', label: 'coordination.thread' },
} as const

function AddForm({ locale, session, path, refused, what }: Props & { what: keyof typeof adding }) {
  const words = wordsIn(locale)
  const { act, title, name, label } = adding[what]
  // A thread that moderators open has a reason; one that belongs to the plan of the conference has this.
  const asked: Record<string, string> = what === 'thread' ? { reason: 'subject' } : {}
  const before = refusedHere(refused, act, { sessionId: session.id })
  return (
    <Folded title={words(title)} open={before !== undefined}>
      <ActForm act={act} back={path} hidden={{ sessionId: session.id, ...asked }} {...keyOf(before)}>
        <InLanguages
          form={`${what}-${session.position}`}
          locale={locale}
          name={name}
          label={words(label)}
          hint={words('coordination.optional-languages')}
          refused={before}
          {...(what === 'question' ? { rows: 2 } : {})}
        />
        <Button weight="quiet">{words('coordination.add')}</Button>
      </ActForm>
    </Folded>
  )
}
