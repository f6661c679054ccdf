import { Waiting } from '@/app/_ui/conference/waiting'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { WhileWaiting } from '@/app/_ui/live/while-waiting.client'
import { Notice } from '@/app/_ui/page/notice'
import { SetAside } from '@/app/_ui/protecting/set-aside'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownThread, ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  shown: ShownThread
  paths: ThreadPaths
}

/** Nothing in the first minute: whoever has just sent it knows. */
const sentText = (at: Date, now: Date, locale: Locale): string | undefined =>
  now.getTime() - at.getTime() < 60_000 ? undefined : relativeText(at, now, intlLocale(locale))

/** What of one's own waits for a moderator, with the ways to change it and to take it back. */
export function OwnWaiting({ locale, shown, paths }: Props) {
  const words = wordsIn(locale)
  const { own, now } = shown
  const cameBack = (
    <Notice kind="told" title={words('live.came-back')}>
      <a href={`/${locale}/me`}>{words('live.see-mine')}</a>
    </Notice>
  )
  return own?.waiting.map(({ id, language, title, html, held, submittedAt }) => (
    <WhileWaiting
      key={id}
      participantId={own.participantId}
      heardTo={own.heardTo}
      contributionId={id}
      cameBack={cameBack}
    >
      {held ? (
        <SetAside locale={locale} id={id}>
          <Withdraw locale={locale} id={id} back={paths.write} />
        </SetAside>
      ) : (
        <Waiting
          locale={locale}
          language={language}
          title={title}
          html={html}
          sentText={sentText(new Date(submittedAt), new Date(now), locale)}
        >
          <div className="deeds">
            <LinkButton weight="quiet" href={`/${locale}/me/contributions/${id}`}>
              {words('me.change')}
            </LinkButton>
            <Withdraw locale={locale} id={id} back={paths.write} />
          </div>
        </Waiting>
      )}
    </WhileWaiting>
  ))
}

function Withdraw({ locale, id, back }: { locale: Locale; id: string; back: string }) {
  return (
    <ActForm act="withdraw-contribution" back={back} hidden={{ contributionId: id }}>
      <Button weight="quiet">{wordsIn(locale)('thread.withdraw')}</Button>
    </ActForm>
  )
}
