import type { ReactNode } from 'react'
import { languageOptions } from '@/app/_ui/form/language-options'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { ActForm } from '../form/act-form'
import { Button } from '../form/button'
import { Select } from '../form/select'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { WritingPlace } from './composer.client'
import { composerWords } from './composer-words'
import type { KeptWithUs } from './place'

interface Props {
  locale: Locale
  act: 'submit-contribution' | 'revise-contribution' | 'relay-contribution'
  /** The key that a draft of it has; without one, a new key. */
  keyValue?: string | undefined
  back: string
  /** What the text belongs to: `threadId`, `replyTo`, `contributionId`. */
  hidden: Record<string, string>
  wordLimit: number
  /** Whose drafts are kept, on this device and with us. */
  personId: string
  /** What we have of it, where drafts are kept with us; and when the page was made. */
  withUs?: KeptWithUs | undefined
  now?: string
  /** Threads that are part of this one now. */
  fromIds?: string[]
  /** Where its author is led once it has arrived; without it, this page shows what became of it. */
  landing?: string
  /** Whether the form has just sent its text by itself, without the editor. */
  posted?: boolean
  language?: string
  title?: string
  /** The text so far, plain. */
  text?: string
  /** What was wrong with what was sent, and which field it is about. */
  error?: { field: string; text: string } | null
  /** What else is asked, each with what was wrong with it. */
  children?: ReactNode
}

const nameOfDraft = ({ act, personId, hidden }: Props) =>
  ['diwan.draft', personId, act, hidden.threadId ?? hidden.contributionId, hidden.replyTo ?? ''].join(':')

/** A form that is refused without scripts becomes a draft, over the one it was made from and over no other. */
const withVersion = ({ hidden, withUs }: Props) => (withUs ? { ...hidden, draftVersion: withUs.version } : hidden)

/**
 * Where a contribution is written: a plain form that works as it is, and grows into an editor when somebody begins to
 * write and scripts run.
 */
export function Composer(props: Props) {
  const { locale, act, keyValue, back, hidden, wordLimit, language, title, text, error } = props
  const words = wordsIn(locale)
  const wrong = (...fields: string[]) => (error && fields.includes(error.field) ? error.text : undefined)
  const elsewhere = error && !['title', 'text', 'body', 'language'].includes(error.field) ? error.text : undefined
  return (
    <ActForm act={act} keyValue={keyValue} back={back} hidden={withVersion(props)} className="composer">
      <TextField
        name="title"
        label={words('composer.title')}
        hint={words('composer.title-hint')}
        defaultValue={title}
        error={wrong('title')}
        maxLength={200}
        autoComplete="off"
      />
      <WritingPlace
        draftName={nameOfDraft(props)}
        {...(props.fromIds ? { fromIds: props.fromIds } : {})}
        personId={props.personId}
        act={act}
        hidden={hidden}
        wordLimit={wordLimit}
        languageGiven={language !== undefined}
        words={composerWords(locale)}
        wrong={wrong('text', 'body')}
        posted={props.posted ?? false}
        landing={props.landing}
        withUs={props.withUs ?? null}
        now={props.now ?? ''}
        area={
          <TextArea
            name="text"
            label={words('composer.body')}
            hint={words('composer.body-hint', { limit: wordLimit })}
            defaultValue={text}
            error={wrong('text', 'body')}
            rows={10}
            required
          />
        }
      />
      <Select
        name="language"
        label={words('composer.language')}
        hint={words('composer.language-hint')}
        options={languageOptions(words('languages.other'))}
        defaultValue={language ?? locale}
        error={wrong('language')}
      />
      {props.children}
      <p className="composer-rule">{words('composer.rule')}</p>
      <div data-place="answer">
        {elsewhere && (
          <p className="wrong" role="alert">
            {elsewhere}
          </p>
        )}
      </div>
      <div className="deeds">
        <Button>{words(act === 'revise-contribution' ? 'composer.send-again' : 'composer.send')}</Button>
        <p className="hint">{words('composer.next')}</p>
      </div>
    </ActForm>
  )
}
