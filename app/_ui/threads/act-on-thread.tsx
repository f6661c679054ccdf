import type { ReactNode } from 'react'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import type { Locale } from '@/lib/text/locales'
import type { ThreadDecisionKind } from '@/lib/threads/rules'
import { ReasonField } from './reason-field'

interface Props {
  locale: Locale
  threadId: string
  /** The page of the thread at the desk, where a form comes back to. */
  path: string
  act: string
  kind: ThreadDecisionKind
  title: string
  hint?: string
  weight?: 'quiet' | 'stop'
  refused: Refused | undefined
  /** What else it asks, given what was sent before if that was refused. */
  fields?: (before: Refused | undefined) => ReactNode
}

/** One thing that moderators can do to a thread, with the reason: one line until it is opened. */
export function ActOnThread({ locale, threadId, path, act, kind, title, hint, weight, refused, fields }: Props) {
  const before = refusedHere(refused, act)
  return (
    <Folded title={title} open={before !== undefined}>
      <ActForm act={act} back={path} hidden={{ threadId }} {...keyOf(before)}>
        {hint && <p className="soft">{hint}</p>}
        {fields?.(before)}
        <ReasonField locale={locale} kind={kind} form={act} refused={before} />
        <Button weight={weight ?? 'quiet'}>{title}</Button>
      </ActForm>
    </Folded>
  )
}
