import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { SetAside } from '@/app/_ui/protecting/set-aside'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Because } from './because'
import type { OwnConference } from './shown'
import { WithdrawCorrection } from './withdraw-correction'

interface Props {
  locale: Locale
  contribution: OwnConference['contributions'][number]
}

/** What was sent to take the place of the published text, until it does. */
export function Correction({ locale, contribution: { id, held, correction, decision } }: Props) {
  if (held) return <SetAside locale={locale} id={id} />
  if (!correction || correction.state === 'published') return null
  const { state, language, title, html } = correction
  return (
    <section className={state === 'waiting' ? 'waiting' : 'flow'}>
      <h4 className="mt-0 text-base">{wordsIn(locale)(`me.correction-${state === 'merged' ? 'declined' : state}`)}</h4>
      {state !== 'waiting' && <Because locale={locale} decision={decision} />}
      <RenderedText language={language} title={title} html={html} />
      {state === 'waiting' && <WithdrawCorrection locale={locale} contributionId={id} back={`/${locale}/me`} />}
    </section>
  )
}
