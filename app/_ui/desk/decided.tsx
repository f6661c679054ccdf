import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownQueue } from './shown'

interface Props {
  locale: Locale
  queue: Pick<ShownQueue, 'slug' | 'due'>
  /** The act that led here, if any. */
  done: string | undefined
  /** The number that a published one was given, as the address says it. */
  number: unknown
}

const alsoDone = {
  'ask-colleague': 'decision.done.asked',
  'claim-contribution': 'decision.done.claimed',
  'place-contribution': 'decision.done.placed',
  'write-to-author': 'decision.done.written',
} as const

/** What has just been done about a text that still waits. */
export function AlsoDone({ locale, done }: { locale: Locale; done: string | undefined }) {
  if (!done || !Object.hasOwn(alsoDone, done)) return null
  return <Notice kind="done">{wordsIn(locale)(alsoDone[done as keyof typeof alsoDone])}</Notice>
}

/** What has just been decided, said once above the queue or the next text. */
export function Decided({ locale, queue: { slug, due }, done, number }: Props) {
  const words = wordsIn(locale)
  if (done === 'undo-decision') return <Notice kind="done">{words('decision.done.undone')}</Notice>
  // What can still be undone says so itself.
  if (due.some(({ own }) => own)) return null
  if (done === 'merge-contribution') return <Notice kind="done">{words('decision.done.merged')}</Notice>
  if (done === 'return-contribution') return <Notice kind="done">{words('decision.done.returned')}</Notice>
  if (done === 'decline-contribution') return <Notice kind="done">{words('decision.done.declined')}</Notice>
  if (done === 'protect-contribution') return <Notice kind="done">{words('decision.done.protected')}</Notice>
  if (done !== 'publish-contribution' && done !== 'publish-edited') return null
  const given = typeof number === 'string' && /^\d{1,9}$/.test(number) ? Number(number) : null
  if (given === null) return <Notice kind="done">{words('decision.done.published-plain')}</Notice>
  return (
    <Notice kind="done">
      {words('decision.done.published', { number: given })}{' '}
      <a href={`/${locale}/conferences/${slug}/c/${given}`}>{words('decision.see')}</a>
    </Notice>
  )
}
