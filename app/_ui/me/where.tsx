import { Said } from '@/app/_ui/conference/said'
import { isolated, type Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { OwnConference } from './shown'

interface Props {
  locale: Locale
  contribution: OwnConference['contributions'][number]
  conference: OwnConference
}

/** In which thread it stands, and for whom it was written down. */
export function Where({ locale, contribution, conference }: Props) {
  const { position, title } = contribution.thread
  const words = wordsIn(locale)
  const { relayedFor } = contribution
  return (
    <p className="soft small">
      {relayedFor !== null && (
        <>
          {words('me.relayed', { name: isolated(relayedFor || words('relay.somebody')) })}
          {SEPARATOR}
        </>
      )}
      {words('me.in-thread')}{' '}
      <a href={`/${locale}/conferences/${conference.slug}/threads/${position}`}>
        <Said text={title} locale={locale} />
      </a>
    </p>
  )
}
