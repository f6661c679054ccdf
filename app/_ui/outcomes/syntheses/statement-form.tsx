import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { statementKinds } from '@/lib/outcomes/view'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { DraftStatement } from '../shown'

interface Props {
  locale: Locale
  sessionId: string
  /** The page of the draft. */
  path: string
  /** The one that is written on; without it a new one is begun. */
  statement?: DraftStatement
  refused: Refused | undefined
}

/** One sentence of a synthesis in its languages, side by side, with the numbers it rests on. */
export function StatementForm({ locale, sessionId, path, statement, refused }: Props) {
  const words = wordsIn(locale)
  const form = statement?.id ?? 'new'
  const hidden: Record<string, string | number> = statement
    ? { sessionId, statementId: statement.id, revision: statement.revision }
    : { sessionId }
  const numbers = statement?.cites.map(({ number }) => number).join(', ')
  return (
    <ActForm act="write-statement" back={`${path}#${form}`} hidden={hidden} data-citing {...keyOf(refused)}>
      <Select
        {...asTyped(refused, 'kind', statement?.kind)}
        id={`${form}-kind`}
        label={words('synthesis.kind-label')}
        options={statementKinds.map((value) => ({ value, label: words(`synthesis.kind.${value}`) }))}
      />
      <InLanguages
        form={form}
        locale={locale}
        name="text"
        label={words('synthesis.statement')}
        texts={statement?.texts ?? {}}
        refused={refused}
        rows={3}
      />
      <TextField
        {...asTyped(refused, 'cites', numbers)}
        id={`${form}-cites`}
        label={words('synthesis.rests-on')}
        hint={words('synthesis.rests-on-hint')}
      />
      <div className="deeds">
        <Button>{words(statement ? 'synthesis.save' : 'synthesis.add')}</Button>
      </div>
    </ActForm>
  )
}
