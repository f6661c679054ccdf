import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { ActOnThread } from './act-on-thread'
import type { ThreadDeskProps } from './shown'

/** What can be done with what a thread holds: some of it elsewhere, into a thread of its own, or all of it into another. */
export function ContributionActs({ locale, shown, path, refused }: ThreadDeskProps) {
  const words = wordsIn(locale)
  const of = { locale, threadId: shown.thread.id, path, refused }
  const to = (form: string, before: Refused | undefined) => (
    <To locale={locale} others={shown.others} form={form} before={before} />
  )
  return (
    <>
      {shown.others.length > 0 && (
        <ActOnThread
          {...of}
          act="move-contribution"
          kind="moved"
          title={words('threads.move')}
          fields={(before) => (
            <>
              <Numbers locale={locale} form="move" before={before} />
              {to('move', before)}
            </>
          )}
        />
      )}
      <ActOnThread
        {...of}
        act="split-thread"
        kind="split"
        title={words('threads.split')}
        fields={(before) => (
          <>
            <Numbers locale={locale} form="split" before={before} />
            <InLanguages
              form="split"
              locale={locale}
              name="title"
              label={words('threads.name')}
              hint={words('coordination.optional-languages')}
              refused={before}
            />
          </>
        )}
      />
      {shown.others.length > 0 && (
        <ActOnThread
          {...of}
          act="merge-threads"
          kind="merged"
          weight="stop"
          title={words('threads.merge')}
          hint={words('threads.merge-hint')}
          fields={(before) => to('merge', before)}
        />
      )}
    </>
  )
}

interface Of {
  locale: Locale
  form: string
  before: Refused | undefined
}

function Numbers({ locale, form, before }: Of) {
  const words = wordsIn(locale)
  return (
    <TextField
      id={`${form}-numbers`}
      {...asTyped(before, 'numbers')}
      label={words('threads.numbers')}
      hint={words('threads.numbers-hint')}
      inputMode="text"
      autoComplete="off"
      required
    />
  )
}

function To({ locale, form, before, others }: Of & { others: ThreadDeskProps['shown']['others'] }) {
  const words = wordsIn(locale)
  return (
    <Select
      id={`${form}-to`}
      {...asTyped(before, 'to')}
      label={words('threads.to')}
      required
      options={[
        { value: '', label: words('threads.choose') },
        ...others.map(({ session, position, title }) => {
          const { text, language } = inLocale(title, locale)
          return { value: String(position), label: `${session}. ${text}`, lang: language }
        }),
      ]}
    />
  )
}
