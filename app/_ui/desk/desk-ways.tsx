import '@/app/_style/desk.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { MailsStopped } from './mails-stopped'
import type { ShownQueue } from './shown'
import { type DeskPage, forCoordinators, groupOf, groups, pages } from './ways/pages'

type Waiting = ShownQueue['waitingBeside']

interface Props {
  locale: Locale
  slug: string
  here: DeskPage
  /** How many wait for a decision on other pages than the queue. */
  beside: Waiting
  mayCoordinate: boolean
}

/** The pages of the desk: first what they are about, then those about the same; who is registered is for coordinators. */
export function DeskWays({ locale, slug, here, beside, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}`
  const mine = (group: keyof typeof groups) =>
    groups[group].filter((page) => mayCoordinate || !forCoordinators.includes(page))
  const around = mine(groupOf(here))
  return (
    <>
      <nav className="tabs" aria-label={words('desk.ways')}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <a
            key={group}
            href={`${base}${pages[mine(group)[0] ?? 'queue'].path}`}
            aria-current={group === groupOf(here) ? 'true' : undefined}
          >
            {words(`desk.group.${group}`)} <Badge locale={locale} waits={waitingOn(mine(group), beside)} />
          </a>
        ))}
      </nav>
      {around.length > 1 && (
        <nav className="chips" aria-label={words(`desk.group.${groupOf(here)}`)}>
          {around.map((page) => (
            <a key={page} href={`${base}${pages[page].path}`} aria-current={page === here ? 'page' : undefined}>
              {words(pages[page].title)} <Badge locale={locale} waits={waitingOn([page], beside)} />
            </a>
          ))}
        </nav>
      )}
      {beside.mails && <MailsStopped locale={locale} stopped={beside.mails} />}
    </>
  )
}

const waitingOn = (some: readonly DeskPage[], beside: Waiting): number =>
  some.reduce((sum, page) => {
    const one = pages[page]
    return sum + ('waits' in one ? beside[one.waits] : 0)
  }, 0)

/** How many wait there: a number, and for those who hear the page what it is of. */
function Badge({ locale, waits }: { locale: Locale; waits: number }) {
  if (waits === 0) return null
  return (
    <span className="badge">
      <span aria-hidden>{waits}</span>
      <span className="said">{wordsIn(locale)('desk.waits', { count: waits })}</span>
    </span>
  )
}
