import '@/app/_style/desk.css'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { MailsStopped } from './mails-stopped'
import type { ShownQueue } from './shown'

interface Props {
  locale: Locale
  slug: string
  here:
    | 'mails'
    | 'queue'
    | 'flags'
    | 'log'
    | 'threads'
    | 'messages'
    | 'editions'
    | 'conduct'
    | 'people'
    | 'suspensions'
    | 'registrations'
  /** How many wait for a decision on other pages than the queue. */
  beside: ShownQueue['waitingBeside']
  mayCoordinate: boolean
}

/** The pages of the desk, and what holds on all of them; who is registered is for coordinators. */
export function DeskWays({ locale, slug, here, beside, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}/desk`
  const way = (page: Props['here'], href: string, badge?: ReactNode) => (
    <a href={href} aria-current={page === here ? 'page' : undefined}>
      {words(`desk.${page}`)} {badge}
    </a>
  )
  const { documents, proposals, mails, heldMails } = beside
  return (
    <>
      <nav className="tabs" aria-label={words('desk.ways')}>
        {way('queue', base)}
        {way('flags', `${base}/flags`)}
        {way('log', `${base}/log`)}
        {way(
          'threads',
          `${base}/threads`,
          <Badge count={proposals} said={words('threads.waiting', { count: proposals })} />,
        )}
        {way(
          'mails',
          `${base}/mails`,
          <Badge count={heldMails} said={words('held-mail.waiting', { count: heldMails })} />,
        )}
        {way('messages', `${base}/messages`)}
        {way('editions', `${base}/editions`)}
        {way('conduct', `${base}/conduct`)}
        <a href={`/${locale}/conferences/${slug}/library`}>
          {words('library.title')}{' '}
          <Badge count={documents} said={words('library.waiting-title', { count: documents })} />
        </a>
        <a href={`/${locale}/conferences/${slug}/translations`}>{words('translations.title')}</a>
        {way('registrations', `${base}/registrations`)}
        {way('suspensions', `${base}/suspensions`)}
        {mayCoordinate && way('people', `${base}/people`)}
      </nav>
      {mails && <MailsStopped locale={locale} stopped={mails} />}
    </>
  )
}

/** How many wait there: a number, and for those who hear the page what it is of. */
function Badge({ count, said }: { count: number; said: string }) {
  if (count === 0) return null
  return (
    <span className="badge">
      <span aria-hidden>{count}</span>
      <span className="said">{said}</span>
    </span>
  )
}
