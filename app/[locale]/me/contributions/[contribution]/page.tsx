import { notFound } from 'next/navigation'
import { ClosedDoor } from '@/app/_ui/conference/closed-door'
import { KeptText } from '@/app/_ui/conference/kept-text'
import { Moment } from '@/app/_ui/conference/moment'
import { Because } from '@/app/_ui/me/because'
import { OwnExchange } from '@/app/_ui/me/own-exchange'
import { ReviseForm } from '@/app/_ui/me/revise-form'
import type { OwnText } from '@/app/_ui/me/shown'
import { WithdrawCorrection } from '@/app/_ui/me/withdraw-correction'
import { Notice } from '@/app/_ui/page/notice'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { SafeVersion } from '@/app/_ui/protecting/safe-version'
import { readOwnHolding } from '@/lib/contributions/holding/read-own-holding'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readOwnText } from '@/lib/people/read-own-text'
import { isLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; contribution: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('me.revise-title')

/** A text of one's own that waits, came back or is published, and the place to correct it. */
export default async function Revise({ params, searchParams }: Props) {
  const { locale, contribution: id } = await params
  if (!isLocale(locale)) notFound()
  const words = wordsIn(locale)
  const path = `/${locale}/me/contributions/${id}`
  const [text, holding, caller] = await Promise.all([
    seen(readOwnText, locale, { id }),
    seen(readOwnHolding, locale, { id }),
    callerHere(locale),
  ])
  // What is set aside is not in its place: the form holds what is proposed in its stead.
  const own = text && holding ? { ...text, ...holding.safe, toRevise: text.state !== 'declined' } : text
  if (!own || caller.kind !== 'person') return <RefusalPage kind="not-found" locale={locale} path={path} />
  const search = await searchParams
  const { refused, done } = await outcomeOf(search)
  // What was meant for the desk is no text to go on with.
  const revising = refused?.act === 'write-to-desk' ? undefined : refused
  const corrects = own.number === null ? words('me.revise-title') : words('me.correct-title', { number: own.number })
  return (
    <div className="column flow">
      <p>
        <a href={`/${locale}/me`}>{words('me.to-mine')}</a>
      </p>
      <h1>{holding ? words('held.title') : corrects}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {done === 'write-to-desk' && <Notice kind="done">{words('exchange.sent')}</Notice>}
      {!own.toRevise && <p>{words('me.not-to-revise')}</p>}
      {own.toRevise && <Because locale={locale} decision={own.decision} />}
      {holding && own.toRevise && !own.shut && <SafeVersion locale={locale} holding={holding} path={path} />}
      {own.toRevise && own.shut && <Shut locale={locale} shut={own.shut} text={revising?.typed.text ?? own.text} />}
      {own.toRevise && !own.shut && (
        <ReviseForm
          locale={locale}
          own={own}
          path={path}
          personId={caller.personId}
          refused={revising}
          fromKept={search.from === 'kept'}
        />
      )}
      {own.corrects && <WithdrawCorrection locale={locale} contributionId={own.id} back={path} />}
      <OwnExchange locale={locale} own={own} path={path} refused={refused} />
    </div>
  )
}

interface ShutProps {
  locale: Locale
  shut: NonNullable<OwnText['shut']>
  /** What was just refused, or the text as it came back. */
  text: string
}

/** The box is closed: the text is still its author's to read and to take elsewhere. */
function Shut({ locale, shut, text }: ShutProps) {
  const words = wordsIn(locale)
  const early = shut.reason === 'session.not-yet-open'
  const at = () => <Moment key="at" at={shut.at} locale={locale} />
  return (
    <ClosedDoor
      title={words(early ? 'thread.not-yet' : 'thread.closed')}
      reason={<p>{words.rich(early ? 'me.not-yet-why' : 'me.closed-why', { at })}</p>}
    >
      <KeptText locale={locale} text={text} />
    </ClosedDoor>
  )
}
