import type { ReactNode } from 'react'
import { LinkButton } from '@/app/_ui/form/button'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  id: string
  /** What else its author can do with it. */
  children?: ReactNode
}

/** A text of one's own that is set aside, among one's others: that it is, and the way to what is proposed. */
export function SetAside({ locale, id, children }: Props) {
  const words = wordsIn(locale)
  return (
    <section className="waiting" id={`own-${id}`}>
      <h3>{words('held.card')}</h3>
      <p>{words('held.card-text')}</p>
      <div className="deeds">
        <LinkButton href={`/${locale}/me/contributions/${id}`}>{words('held.see')}</LinkButton>
        {children}
      </div>
    </section>
  )
}
