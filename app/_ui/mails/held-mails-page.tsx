import '@/app/_style/utilities.css'
import { Changed } from '@/app/_ui/desk/changed.client'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { heldMailsFor } from '@/lib/doors/inbound/showing'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import { WholeMail } from './whole-mail'

type Shown = NonNullable<Awaited<ReturnType<typeof heldMailsFor>>>

interface Props {
  locale: Locale
  held: Shown
  mayCoordinate: boolean
  done: string | undefined
  refused: string | undefined
}

/** Mails that count for nobody yet, each with why, and what a moderator can decide about it. */
export function HeldMailsPage({ locale, held, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, waitingBeside, mails } = held
  const back = `/${locale}/conferences/${slug}/desk/mails`
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="held" beside={waitingBeside} mayCoordinate={mayCoordinate} />
      <h1>{words('held-mail.title')}</h1>
      {refused && <Notice kind="stopped">{refused}</Notice>}
      {done === 'release-mail' && <Notice kind="done">{words('held-mail.done-release')}</Notice>}
      {done === 'discard-mail' && <Notice kind="done">{words('held-mail.done-discard')}</Notice>}
      <p className="soft">{words('held-mail.text')}</p>
      <Changed
        stream={`desk:${held.conferenceId}`}
        about="mail"
        heardTo={held.heardTo}
        say={words('held-mail.changed')}
        href={back}
      />
      {mails.length === 0 && <Empty title={words('held-mail.empty')} />}
      {mails.map((mail) => (
        <Mail key={mail.id} locale={locale} mail={mail} now={held.now} back={back} />
      ))}
    </div>
  )
}

interface MailProps {
  locale: Locale
  mail: Shown['mails'][number]
  now: string
  back: string
}

function Mail({ locale, mail: { id, reason, receivedAt, shownAs, words: its }, now, back }: MailProps) {
  const words = wordsIn(locale)
  return (
    <section className="card flow" aria-labelledby={`m${id}`}>
      <h2 id={`m${id}`} className="mt-0">
        {shownAs ? <bdi>{shownAs}</bdi> : words('held-mail.nobody')}
      </h2>
      <p className="soft small">{relativeText(new Date(receivedAt), new Date(now), intlLocale(locale))}</p>
      <p className="soft">{words(reason as MessageKey)}</p>
      {its ? (
        <>
          <p dir="auto" className="whitespace-pre-line">
            {its.written}
          </p>
          {its.whole.trim() !== its.written.trim() && (
            <Folded title={words('held-mail.whole')} open={false}>
              <WholeMail text={its.whole} />
            </Folded>
          )}
        </>
      ) : (
        <p className="soft">{words('held-mail.unreadable')}</p>
      )}
      {shownAs && (
        <ActForm act="release-mail" back={back} hidden={{ mailId: id }}>
          <Button>{words('held-mail.release')}</Button>
        </ActForm>
      )}
      <ActForm act="discard-mail" back={back} hidden={{ mailId: id }}>
        <Button weight="stop">{words('held-mail.discard')}</Button>
      </ActForm>
    </section>
  )
}
