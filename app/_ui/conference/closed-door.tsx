import type { ReactNode } from 'react'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  /** Why writing is not possible now. */
  title: string
  /** Until when, and what one can do instead. */
  reason: ReactNode
  /** The text that was kept, if any. */
  children?: ReactNode
}

/** Stands where the composer would be. */
export function ClosedDoor({ locale, title, reason, children }: Props) {
  return (
    <section className="door">
      <h2>{title}</h2>
      <div>{reason}</div>
      {children && (
        <div className="kept">
          <h3>{wordsIn(locale)('pieces.kept')}</h3>
          {children}
        </div>
      )}
    </section>
  )
}
