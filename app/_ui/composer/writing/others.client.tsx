'use client'

import { directionOf, langTag } from '@/lib/text/locales'
import { toPlain } from '@/lib/text/plain'
import type { ComposerWords } from '../composer-words'
import type { Version } from './drafts'

interface Props {
  others: Version[]
  words: ComposerWords
  use: (other: Version) => void
  putBelow: (other: Version) => void
  throwAway: (other: Version) => void
}

/** Day and time as this device says them: it is its owner who wrote here and there. */
const momentOf = (at: string, intl: string) =>
  at
    ? new Intl.DateTimeFormat(intl, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(
        new Date(at),
      )
    : ''

/** What stands elsewhere under the same heading, one press away; nothing of it goes unless its writer says so. */
export function OtherVersions({ others, words, use, putBelow, throwAway }: Props) {
  return others.map((other) => (
    <details key={`${other.at}${toPlain(other.body)}`} className="composer-other">
      <summary>
        {(other.version ? words.elsewhere : words.other).replace('{at}', momentOf(other.at, words.intl))}
      </summary>
      <div lang={langTag(other.language)} dir={directionOf(other.language)}>
        {other.title && <strong>{other.title}</strong>}
        <p className="text kept-text">{toPlain(other.body)}</p>
      </div>
      <div className="composer-choices">
        <button type="button" className="button quiet" onClick={() => use(other)}>
          {words['other-use']}
        </button>
        <button type="button" className="button quiet" onClick={() => putBelow(other)}>
          {words['other-below']}
        </button>
        <button type="button" className="button stop" onClick={() => throwAway(other)}>
          {words['other-drop']}
        </button>
      </div>
    </details>
  ))
}
