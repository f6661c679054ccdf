import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownBalance } from './shown'

interface Props {
  locale: Locale
  slug: string
  here: keyof typeof pages
  /** How many wait for a decision on other pages of the desk. */
  beside: ShownBalance['waitingBeside']
  mayCoordinate: boolean
}

const pages = {
  balance: '',
  checklist: '/checklist',
  promises: '/promises',
  letters: '/letters',
  duty: '/duty',
  mails: '/mails',
} as const

/** For those alone who can do something about what is there. */
const forCoordinators: Props['here'][] = ['mails']

/** The pages of the desk, and below them those of the conference's conduct. */
export function ConductWays({ locale, slug, here, beside, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}/desk/conduct`
  const all = Object.keys(pages) as Props['here'][]
  const shown = all.filter((page) => mayCoordinate || !forCoordinators.includes(page))
  return (
    <>
      <DeskWays locale={locale} slug={slug} here="conduct" beside={beside} mayCoordinate={mayCoordinate} />
      <nav className="chips" aria-label={words('conduct.ways')}>
        {shown.map((page) => (
          <a key={page} href={`${base}${pages[page]}`} aria-current={page === here ? 'page' : undefined}>
            {words(`conduct.${page}`)}
          </a>
        ))}
      </nav>
    </>
  )
}
