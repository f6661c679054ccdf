import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import type { readSession } from '@/lib/conferences/read-session'
import type { Outcome } from '@/lib/doors/outcome'
import { directionOf, type Locale, langTag, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

type Shown = Awaited<ReturnType<typeof readSession>>
type Proposal = Shown['proposals'][number]

interface Props {
  locale: Locale
  shown: Shown
  /** The page of the session, where the forms come back to. */
  path: string
  outcome: Outcome
}

/** For those who take part: what they proposed and what became of it, and the form to propose a thread where that can be done. */
export function Proposals(props: Props) {
  const { locale, shown, path, outcome } = props
  const words = wordsIn(locale)
  if (!shown.mayPropose && shown.proposals.length === 0) return null
  const told = { 'propose-thread': 'proposal.done', 'take-back-proposal': 'proposal.done-back' } as const
  const done = told[outcome.done as keyof typeof told]
  const stopped = outcome.refused && outcome.refused.act in told
  return (
    <section id="proposals" className="flow">
      {done && <Notice kind="done">{words(done)}</Notice>}
      {stopped && <Notice kind="stopped">{outcome.refused?.text}</Notice>}
      {shown.mayPropose && <ProposeForm {...props} refused={outcome.refused} />}
      {shown.proposals.length > 0 && <h2>{words('proposal.mine')}</h2>}
      {shown.proposals.map((proposal) => (
        <Own key={proposal.id} locale={locale} slug={shown.slug} proposal={proposal} path={path} />
      ))}
    </section>
  )
}

function ProposeForm({ locale, shown, path, refused }: Props & { refused: Refused | undefined }) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'propose-thread')
  return (
    <Folded title={words('proposal.title')} open={before !== undefined}>
      <ActForm
        act="propose-thread"
        back={`${path}#proposals`}
        hidden={{ sessionId: shown.session.id }}
        {...keyOf(before)}
      >
        <p className="soft">{words('proposal.text')}</p>
        <TextField
          {...asTyped(before, 'title')}
          label={words('proposal.name')}
          maxLength={200}
          autoComplete="off"
          required
        />
        <TextArea {...asTyped(before, 'about')} label={words('proposal.about')} rows={4} required />
        <Select
          {...asTyped(before, 'language', locale)}
          label={words('proposal.language')}
          options={locales.map((value) => ({ value, label: words(`languages.${value}`) }))}
        />
        <Button>{words('proposal.submit')}</Button>
      </ActForm>
    </Folded>
  )
}

interface Of {
  locale: Locale
  slug: string
  proposal: Proposal
  path: string
}

/** One's own: where it stands, why it is not opened, or the way to what it became. */
function Own({ locale, slug, proposal, path }: Of) {
  const { id, state, language, title, reason, message, thread } = proposal
  const words = wordsIn(locale)
  return (
    <article className={state === 'waiting' ? 'waiting' : 'card'}>
      <h3 lang={langTag(language)} dir={directionOf(language)}>
        {title}
      </h3>
      <p>{words(`proposal.state.${state}`)}</p>
      {reason && <p>{words(`proposal.reason.${reason}.text`)}</p>}
      {message && (
        <p>
          <b>{words('me.moderator-says')}</b> <span dir="auto">{message}</span>
        </p>
      )}
      {thread && (
        <p>
          {words('proposal.see')}{' '}
          <a href={`/${locale}/conferences/${slug}/threads/${thread.position}`}>
            <Said text={thread.title} locale={locale} />
          </a>
        </p>
      )}
      {state === 'waiting' && (
        <ActForm act="take-back-proposal" back={`${path}#proposals`} hidden={{ proposalId: id }}>
          <Button weight="quiet">{words('proposal.take-back')}</Button>
        </ActForm>
      )}
    </article>
  )
}
