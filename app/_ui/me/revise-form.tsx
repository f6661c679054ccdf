import { Composer } from '@/app/_ui/composer/composer'
import { OutboxCards } from '@/app/_ui/outbox/outbox.client'
import { cardWords } from '@/app/_ui/outbox/outbox-words'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { OtherText } from './other-text'
import type { OwnText } from './shown'

interface Props {
  locale: Locale
  own: OwnText
  path: string
  personId: string
  refused: Outcome['refused']
  /** Whether the address asks for the kept text in the form, where another was just refused. */
  fromKept: boolean
}

const intros = { waiting: 'me.change-intro', returned: 'me.revise-intro', published: 'me.correct-intro' } as const

const keptAs = ({ revision, text, title, language, writtenAt }: OwnText) => ({
  key: crypto.randomUUID(),
  version: `revision-${revision}`,
  text,
  title,
  language,
  keptAt: writtenAt,
})

/**
 * Where an author corrects a text of theirs, from the revision it stands at now. Where they wrote from an older one, what
 * was sent meanwhile stands beside theirs: here without scripts, and in the editor as another version of a draft.
 */
export function ReviseForm(props: Props) {
  const { locale, own, path, personId, refused, fromKept } = props
  const wrong = Object.entries(refused?.fields ?? {})[0]
  const typed = refused?.typed
  const begun = typed && !fromKept ? typed : undefined
  const isOlder = typed !== undefined && typed.revision !== String(own.revision)
  return (
    <>
      <p>{wordsIn(locale)(intros[own.state as keyof typeof intros])}</p>
      <OutboxCards
        personId={personId}
        places={[own.id]}
        words={cardWords(locale)}
        signIn={`/${locale}/sign-in?back=${encodeURIComponent(path)}`}
      />
      {isOlder && <OtherText {...props} typed={typed} refusedId={refused?.id ?? ''} />}
      <Composer
        locale={locale}
        act="revise-contribution"
        back={path}
        landing={`/${locale}/me?done=revise-contribution`}
        hidden={{ contributionId: own.id, revision: String(own.revision) }}
        wordLimit={own.wordLimit}
        personId={personId}
        withUs={typed ? undefined : keptAs(own)}
        now={own.now}
        language={begun?.language ?? own.language}
        title={begun ? begun.title : (own.title ?? undefined)}
        text={begun?.text ?? own.text}
        error={wrong ? { field: wrong[0], text: wrong[1] } : null}
      />
    </>
  )
}
