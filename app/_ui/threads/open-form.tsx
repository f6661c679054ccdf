import '@/app/_style/glance.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { ReasonField } from './reason-field'
import type { ShownThreads } from './shown'

interface Props {
  locale: Locale
  session: ShownThreads['sessions'][number]
  path: string
  refused: Refused | undefined
}

/** Opens a thread in a session, under one of its questions or beside them. */
export function OpenForm({ locale, session, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'open-thread', { sessionId: session.id })
  const form = `open-${session.position}`
  return (
    <Folded title={words('threads.open')} open={before !== undefined}>
      <ActForm act="open-thread" back={path} hidden={{ sessionId: session.id }} {...keyOf(before)}>
        <InLanguages
          form={form}
          locale={locale}
          name="title"
          label={words('threads.name')}
          hint={words('coordination.optional-languages')}
          refused={before}
        />
        <QuestionField locale={locale} form={form} questions={session.questions} refused={before} />
        <ReasonField locale={locale} kind="opened" form={form} refused={before} />
        <Button>{words('threads.open')}</Button>
      </ActForm>
    </Folded>
  )
}

interface Of {
  locale: Locale
  form: string
  questions: Props['session']['questions']
  refused: Refused | undefined
}

/** Where in the session it belongs. */
export function QuestionField({ locale, form, questions, refused }: Of) {
  const words = wordsIn(locale)
  if (questions.length === 0) return null
  return (
    <Select
      id={`${form}-question`}
      {...asTyped(refused, 'question')}
      label={words('threads.question')}
      options={[
        { value: '', label: words('threads.no-question') },
        ...questions.map(({ position, text }) => {
          const said = inLocale(text, locale)
          return { value: String(position), label: `${position}. ${said.text}`, lang: said.language }
        }),
      ]}
    />
  )
}
