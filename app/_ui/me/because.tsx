import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { OwnConference } from './shown'

interface Props {
  locale: Locale
  decision: Pick<
    NonNullable<OwnConference['contributions'][number]['decision']>,
    'reason' | 'wording' | 'message'
  > | null
}

/** Why a text did not appear: the reason in the author's language, and what a moderator added in their own words. */
export function Because({ locale, decision }: Props) {
  const words = wordsIn(locale)
  if (!decision?.reason && !decision?.message) return null
  return (
    <>
      {decision.reason && (
        <p>
          <b>{words('me.returned-why')}</b>{' '}
          {decision.wording ? <span dir="auto">{decision.wording}</span> : words(`reason.${decision.reason}.text`)}
        </p>
      )}
      {decision.message && (
        <p>
          <b>{words('me.moderator-says')}</b> <span dir="auto">{decision.message}</span>
        </p>
      )}
    </>
  )
}
