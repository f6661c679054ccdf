import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { Reading } from '@/lib/contributions/reading/mark'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  conferenceId: string
  /** All that the page shows. */
  numbers: number[]
  reading: Reading | null
  /** The page that follows, if any; else this one. */
  next: string | null
  here: string
}

/** One press that says that a page was read, for whoever's browser does not notice by itself. */
export function MarkPage({ locale, conferenceId, numbers, reading, next, here }: Props) {
  const unread = reading ? numbers.filter((number) => !reading.read.includes(number)) : []
  if (unread.length === 0) return null
  return (
    <ActForm act="mark-read" back={next ?? here} hidden={{ conferenceId, numbers: unread.join(' ') }}>
      <Button weight="quiet">{wordsIn(locale)(next ? 'reading.mark-next' : 'reading.mark')}</Button>
    </ActForm>
  )
}
