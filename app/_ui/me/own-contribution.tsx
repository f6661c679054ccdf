import type { ReactNode } from 'react'
import { Moment } from '@/app/_ui/conference/moment'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Waiting } from '@/app/_ui/conference/waiting'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { SetAside } from '@/app/_ui/protecting/set-aside'
import { Differences } from '@/app/_ui/revisions/differences'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { Because } from './because'
import { Correction } from './correction'
import type { OwnConference } from './shown'
import { Where } from './where'

interface Props {
  locale: Locale
  contribution: OwnConference['contributions'][number]
  conference: OwnConference
}

const sentText = ({ locale, contribution, conference }: Props) =>
  relativeText(new Date(contribution.submittedAt), new Date(conference.now), intlLocale(locale))

/** One's own text with what became of it, and what one can do with it now. */
export function OwnContribution(props: Props) {
  const { locale, contribution: c } = props
  const words = wordsIn(locale)
  if (c.held && c.state !== 'published')
    return (
      <SetAside locale={locale} id={c.id}>
        <Withdraw {...props} />
      </SetAside>
    )
  switch (c.state) {
    case 'waiting':
      return (
        <Waiting locale={locale} language={c.language} title={c.title} html={c.html} sentText={sentText(props)}>
          <Where {...props} />
          <Early {...props} />
          <div className="deeds">
            <Revise {...props} say="change" />
            <Withdraw {...props} />
          </div>
        </Waiting>
      )
    case 'returned':
      return (
        <Settled {...props} heading={words(c.closed ? 'me.returned-closed' : 'me.returned')}>
          <Because locale={locale} decision={c.decision} />
          <RenderedText language={c.language} title={c.title} html={c.html} />
          <div className="deeds">
            {c.closed ? (
              <LinkButton href={`/${locale}/me/contributions/${c.id}#messages`} weight="quiet">
                {words('exchange.answer')}
              </LinkButton>
            ) : (
              <Revise {...props} say="revise" />
            )}
            <Withdraw {...props} />
          </div>
        </Settled>
      )
    case 'declined':
      if (c.decision?.kind === 'merged') return <Merged {...props} />
      return (
        <Settled {...props} heading={words('me.declined')}>
          <Because locale={locale} decision={c.decision} />
          <RenderedText language={c.language} title={c.title} html={c.html} />
        </Settled>
      )
    case 'published':
      return <Published {...props} />
    case 'withdrawn':
      if (c.hidden)
        return (
          <Settled {...props} heading={`${words('me.hidden')} · ${c.number}`}>
            <p className="soft">{words('me.hidden-text')}</p>
            <RenderedText language={c.language} title={c.title} html={c.html} />
            <Correction {...props} />
            <div className="deeds">
              <Revise {...props} say="correct" />
              <Withdraw {...props} />
            </div>
          </Settled>
        )
      return (
        <Settled {...props} heading={words('me.withdrawn')}>
          <p className="soft">{words('me.withdrawn-text')}</p>
        </Settled>
      )
  }
}

/** When it can appear, where it came before its session opens. */
function Early({ locale, contribution: { opensAt }, conference: { now } }: Props) {
  if (opensAt === null) return null
  const at = () => <Moment key="at" at={new Date(opensAt)} now={new Date(now)} locale={locale} />
  return <p>{wordsIn(locale).rich('me.early', { at })}</p>
}

/** Kept with what another has said: where that is, and one's own words. */
function Merged(props: Props) {
  const { locale, contribution: c, conference } = props
  const words = wordsIn(locale)
  const into = c.decision?.into
  return (
    <Settled {...props} heading={words('me.merged')}>
      <p>
        {words('me.merged-text')}{' '}
        {into && (
          <a href={`/${locale}/conferences/${conference.slug}/c/${into}`}>{words('me.merged-see', { number: into })}</a>
        )}
      </p>
      <Because locale={locale} decision={c.decision && { ...c.decision, reason: null }} />
      <RenderedText language={c.language} title={c.title} html={c.html} />
    </Settled>
  )
}

function Published(props: Props) {
  const { locale, contribution: c, conference } = props
  const words = wordsIn(locale)
  const place = `/${locale}/conferences/${conference.slug}/c/${c.number}`
  return (
    <Settled {...props} heading={`${words('me.published')} · ${c.number}`}>
      <RenderedText language={c.language} title={c.title} html={c.html} />
      <p>
        <a href={place}>{words('me.read-in-place')}</a>
      </p>
      {c.revisedAt && (
        <p className="soft small">
          {words('me.corrected', {
            when: relativeText(new Date(c.revisedAt), new Date(conference.now), intlLocale(locale)),
          })}
          {SEPARATOR}
          <a href={`${place}/changes`}>{words('me.see-changes')}</a>
        </p>
      )}
      {c.decision?.edits && (
        <Folded title={words('me.edited')} open={false}>
          <Differences locale={locale} language={c.language} pieces={c.decision.edits} />
        </Folded>
      )}
      <Correction {...props} />
      <div className="deeds">
        <Revise {...props} say="correct" />
        {c.relayedFor !== null && <Withdraw {...props} />}
      </div>
    </Settled>
  )
}

function Revise({ locale, contribution, say }: Props & { say: 'change' | 'revise' | 'correct' }) {
  return (
    <LinkButton href={`/${locale}/me/contributions/${contribution.id}`} weight={say === 'revise' ? 'deed' : 'quiet'}>
      {wordsIn(locale)(`me.${say}`)}
    </LinkButton>
  )
}

function Settled(props: Props & { heading: string; children: ReactNode }) {
  const { locale, contribution, heading, children } = props
  return (
    <section className="card flow" id={`own-${contribution.id}`}>
      <h3>{heading}</h3>
      <p className="soft small">{wordsIn(locale)('me.sent', { when: sentText(props) })}</p>
      <Where {...props} />
      {children}
    </section>
  )
}

function Withdraw({ locale, contribution }: Props) {
  const words = wordsIn(locale)
  return (
    <ActForm act="withdraw-contribution" back={`/${locale}/me`} hidden={{ contributionId: contribution.id }}>
      <Button weight="quiet" title={words('me.withdraw-hint')}>
        {words(
          contribution.relayedFor === null || contribution.state === 'waiting' ? 'me.withdraw' : 'me.withdraw-relayed',
        )}
      </Button>
    </ActForm>
  )
}
