import { countForms } from '@/app/_ui/live/count-forms'
import { Readers } from '@/app/_ui/live/presence/readers.client'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownThread } from './shown-thread'

/** Where it is said who else reads and writes, and whether what arrives is read out: nothing without scripts. */
export function ReadersPlace({ locale, shown }: { locale: Locale; shown: ShownThread }) {
  const words = wordsIn(locale)
  return (
    <Readers
      stream={`thread:${shown.thread.id}`}
      conferenceId={shown.own && shown.conferenceId}
      words={{
        readers: countForms(locale, (count) => words('live.readers', { count })),
        writing: countForms(locale, (count) => words('live.writing', { count })),
        writes: words('live.writes', { name: '{name}' }),
        announce: words('live.announce'),
      }}
    />
  )
}
