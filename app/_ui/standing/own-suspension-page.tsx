import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { Notice } from '@/app/_ui/page/notice'
import { directionOf, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownOwnSuspension } from './shown'

interface Props {
  locale: Locale
  shown: ShownOwnSuspension
  done?: string | undefined
  refused?: Refused | undefined
}

/** Where the mail of a suspension leads: why, until when, what is still possible, and where one answers. */
export function OwnSuspensionPage({ locale, shown, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, title, suspension, now } = shown
  const conference = `/${locale}/conferences/${slug}`
  const holds = suspension?.state === 'in-force' ? suspension : null
  return (
    <div className="column flow">
      {done === 'answer-suspension' && <Notice kind="done">{words('suspension.done.answer-suspension')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('suspension.title')}</h1>
      <p className="text">
        <Said text={title} locale={locale} />
      </p>
      {!holds && <p>{words('suspension.own-none')}</p>}
      {holds && <Why locale={locale} suspension={holds} now={now} />}
      {holds && !holds.answer && <AnswerForm locale={locale} id={holds.id} path={conference} refused={refused} />}
      <div className="deeds">
        <LinkButton weight="quiet" href={conference}>
          {words('suspension.back')}
        </LinkButton>
      </div>
    </div>
  )
}

type Held = NonNullable<ShownOwnSuspension['suspension']>

function Why({ locale, suspension, now }: { locale: Locale; suspension: Held; now: string }) {
  const words = wordsIn(locale)
  const { reason, message, until, answer, answerLanguage } = suspension
  return (
    <>
      <p>
        {until
          ? words.rich('suspension.until', {
              when: () => <Moment key="when" at={new Date(until)} now={new Date(now)} locale={locale} />,
            })
          : words('suspension.own-for-good')}
      </p>
      <p className="text">{words(`suspension.reason.${reason}.text`)}</p>
      {message && <blockquote dir="auto">{message}</blockquote>}
      <p className="soft">{words('suspension.own-keeps')}</p>
      {answer && answerLanguage && (
        <>
          <h2>{words('suspension.your-answer')}</h2>
          <blockquote lang={answerLanguage} dir={directionOf(answerLanguage)}>
            {answer}
          </blockquote>
        </>
      )}
    </>
  )
}

function AnswerForm({
  locale,
  id,
  path,
  refused,
}: { locale: Locale; id: string; path: string } & Pick<Props, 'refused'>) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'answer-suspension')
  return (
    <ActForm
      act="answer-suspension"
      back={`${path}/suspension`}
      hidden={{ suspensionId: id, language: locale }}
      {...keyOf(before)}
    >
      <TextArea
        {...asTyped(before, 'text')}
        label={words('suspension.your-answer')}
        hint={words('suspension.your-answer-hint')}
        required
      />
      <Button>{words('suspension.send')}</Button>
    </ActForm>
  )
}
