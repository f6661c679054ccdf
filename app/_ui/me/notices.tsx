import '@/app/_style/utilities.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { directionOf, intlLocale, type Locale, langTag } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { OwnConference } from './shown'

type Notice = OwnConference['notices'][number]

function sentence(locale: Locale, { type, corrects, contribution }: Notice): string {
  const words = wordsIn(locale)
  if (type === 'contribution.revised') return words('me.notice-revised', { number: contribution.number ?? 0 })
  if (type !== 'contribution.published' && corrects)
    return words(`me.notice-correction-${type === 'contribution.returned' ? 'returned' : 'declined'}`, {
      number: corrects,
    })
  if (type === 'contribution.published') return words('me.notice-published', { number: contribution.number ?? 0 })
  if (type === 'ask.assigned') return words('me.notice-assigned')
  if (type === 'ask.answered') return words('me.notice-answered')
  return words(type === 'contribution.returned' ? 'me.notice-returned' : 'me.notice-declined')
}

/** Where it can be read now: in its thread, or where its author can still work on it. */
function placeOf(locale: Locale, slug: string, { type, corrects, contribution }: Notice): string {
  if (type === 'contribution.returned' && corrects) return `/${locale}/me/contributions/${contribution.id}`
  if (contribution.number !== null) return `/${locale}/conferences/${slug}/c/${contribution.number}`
  return type === 'contribution.returned' ? `/${locale}/me/contributions/${contribution.id}` : `#own-${contribution.id}`
}

/** What has happened to one's texts since one last said that one had read it. */
export function Notices({ locale, conference }: { locale: Locale; conference: OwnConference }) {
  const { notices, conferenceId, slug, now } = conference
  const words = wordsIn(locale)
  const [newest] = notices
  if (!newest) return null
  return (
    <section className="notice" data-kind="told" aria-labelledby={`new-${conferenceId}`}>
      <h3 id={`new-${conferenceId}`}>{words('me.notices')}</h3>
      <ul>
        {notices.map((notice) => {
          const { title, beginning, language, number } = notice.contribution
          return (
            <li key={notice.number} className="py-2">
              {sentence(locale, notice)}{' '}
              <a href={placeOf(locale, slug, notice)} lang={langTag(language)} dir={directionOf(language)}>
                {(title ?? beginning) || number}
              </a>{' '}
              <span className="soft small">{relativeText(new Date(notice.at), new Date(now), intlLocale(locale))}</span>
            </li>
          )
        })}
      </ul>
      <ActForm act="mark-notices-read" back={`/${locale}/me`} hidden={{ conferenceId, to: newest.number }}>
        <Button weight="quiet">{words('me.notices-read')}</Button>
      </ActForm>
    </section>
  )
}
