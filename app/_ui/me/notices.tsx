import '@/app/_style/utilities.css'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { directionOf, intlLocale, isolated, type Locale, langTag } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { OwnConference } from './shown'

type Notice = OwnConference['notices'][number]
type OfText = Exclude<Extract<Notice, { document: null }>, { contribution: null }>

type OfProposal = Exclude<Notice, { proposal: null }>

const ofDocument = {
  'document.accepted': 'me.notice-document-accepted',
  'document.declined': 'me.notice-document-declined',
  'document.removed': 'me.notice-document-removed',
} as const

const ofText = {
  'contribution.held': 'me.notice-held',
  'contribution.protected': 'me.notice-protected',
  'contribution.released': 'me.notice-released',
  'contribution.returned': 'me.notice-returned',
  'contribution.declined': 'me.notice-declined',
  'contribution.merged': 'me.notice-merged',
  'contribution.placed': 'me.notice-placed',
  'contribution.kept': 'me.notice-kept',
  'exchange.written': 'me.notice-message',
  'colleague.asked': 'me.notice-colleague',
  'decision.lapsed': 'me.notice-lapsed',
} as const

const movedSaid = (locale: Locale, numbers: number[]): string =>
  wordsIn(locale)('me.notice-moved', { count: numbers.length, numbers: numbers.join(locale === 'ar' ? '، ' : ', ') })

function sentence(locale: Locale, notice: Notice): string {
  const words = wordsIn(locale)
  if (notice.proposal)
    return words(`me.notice-proposal-${notice.type === 'proposal.accepted' ? 'accepted' : 'declined'}`)
  if (notice.document) return words(ofDocument[notice.type])
  const { type, corrects, contribution, shownAs } = notice
  if (type === 'participant.cited' || type === 'participant.mentioned') {
    const said = type === 'participant.cited' ? 'me.notice-cited' : 'me.notice-mentioned'
    const number = contribution.number ?? 0
    if (shownAs === null) return words('me.notice-called-gone', { number })
    return words(said, { number, name: isolated(shownAs || words('relay.somebody')) })
  }
  if (type === 'participant.moved') return movedSaid(locale, notice.numbers ?? [])
  if (type === 'contribution.revised') return words('me.notice-revised', { number: contribution.number ?? 0 })
  if (type === 'contribution.hidden') return words('me.notice-hidden', { number: contribution.number ?? 0 })
  if (type === 'contribution.restored') return words('me.notice-restored', { number: contribution.number ?? 0 })
  if (type !== 'contribution.published' && corrects)
    return words(`me.notice-correction-${type === 'contribution.returned' ? 'returned' : 'declined'}`, {
      number: corrects,
    })
  if (type === 'contribution.published') return words('me.notice-published', { number: contribution.number ?? 0 })
  if (type === 'ask.assigned') return words('me.notice-assigned')
  if (type === 'ask.answered') return words('me.notice-answered')
  return words(ofText[type])
}

/** Where it can be read now: in its thread, or where its author can still work on it. */
function placeOf(locale: Locale, slug: string, { type, corrects, contribution }: OfText): string {
  if (type === 'contribution.held' || type === 'contribution.protected')
    return `/${locale}/me/contributions/${contribution.id}`
  if (type === 'colleague.asked' || type === 'decision.lapsed')
    return `/${locale}/conferences/${slug}/desk/${contribution.id}`
  if (type === 'exchange.written') return `/${locale}/me/contributions/${contribution.id}#messages`
  if (type === 'contribution.returned' && corrects) return `/${locale}/me/contributions/${contribution.id}`
  if (contribution.number !== null) return `/${locale}/conferences/${slug}/c/${contribution.number}`
  return type === 'contribution.returned' ? `/${locale}/me/contributions/${contribution.id}` : `#own-${contribution.id}`
}

interface Of {
  locale: Locale
  slug: string
  notice: Notice
}

/** What it is about, as a way to it; a document, which may be on a later page of the library, by way of its page. */
function About({ locale, slug, notice }: Of) {
  if (notice.proposal) return <Proposed locale={locale} slug={slug} proposal={notice.proposal} />
  if (notice.document) {
    const { id, title } = notice.document
    const place = notice.type === 'document.accepted' ? `d-${id}` : `own-${id}`
    return (
      <a href={`/${locale}/conferences/${slug}/library#${place}`}>
        <Said text={title} locale={locale} />
      </a>
    )
  }
  const { title, beginning, language, number } = notice.contribution
  return (
    <a href={placeOf(locale, slug, notice)} lang={langTag(language)} dir={directionOf(language)}>
      {(title ?? beginning) || number || wordsIn(locale)('me.notice-see')}
    </a>
  )
}

/** A thread one proposed: what it became, or the session where one reads why it is not opened. */
function Proposed({ locale, slug, proposal }: Pick<Of, 'locale' | 'slug'> & Pick<OfProposal, 'proposal'>) {
  const { session, thread, language, title } = proposal
  const path = thread === null ? `sessions/${session}#proposals` : `threads/${thread}`
  return (
    <a href={`/${locale}/conferences/${slug}/${path}`} lang={langTag(language)} dir={directionOf(language)}>
      {title}
    </a>
  )
}

/** What has happened to one's texts and documents since one last said that one had read it. */
export function Notices({ locale, conference }: { locale: Locale; conference: OwnConference }) {
  const { notices, conferenceId, slug, now } = conference
  const words = wordsIn(locale)
  const [newest] = notices
  if (!newest) return null
  return (
    <section className="notice" data-kind="told" aria-labelledby={`new-${conferenceId}`}>
      <h3 id={`new-${conferenceId}`}>{words('me.notices')}</h3>
      <ul>
        {notices.map((notice) => (
          <li key={notice.number} className="py-2">
            {sentence(locale, notice)} <About locale={locale} slug={slug} notice={notice} />{' '}
            <span className="soft small">{relativeText(new Date(notice.at), new Date(now), intlLocale(locale))}</span>
          </li>
        ))}
      </ul>
      <ActForm act="mark-notices-read" back={`/${locale}/me`} hidden={{ conferenceId, to: newest.number }}>
        <Button weight="quiet">{words('me.notices-read')}</Button>
      </ActForm>
    </section>
  )
}
