import '@/app/_style/keys.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { DeskKeys } from './desk-keys.client'

/** Each key and what it does, in the order in which one meets it. */
const keys = {
  j: 'keys.next',
  k: 'keys.before',
  p: 'decision.publish',
  e: 'decision.edit',
  r: 'decision.return',
  d: 'decision.decline',
  s: 'held.protect',
  o: 'held.open',
  g: 'decision.merge',
  m: 'decision.place',
  a: 'decision.ask',
  z: 'keys.undo',
  '?': 'keys.list',
} as const

/** The keys of the desk, listed by `?` and by a button. */
export function Keys({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  return (
    <DeskKeys title={words('keys.title')} close={words('keys.close')} use={words('keys.use')}>
      <dl>
        {Object.entries(keys).map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{words(says)}</dd>
          </div>
        ))}
      </dl>
    </DeskKeys>
  )
}
