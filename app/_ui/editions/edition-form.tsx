import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { Missing } from '@/app/_ui/outcomes/missing'
import { MOST_HIGHLIGHTS } from '@/lib/digests/editions/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownEdition } from './shown'

interface Props {
  locale: Locale
  shown: ShownEdition
  /** The page of this edition. */
  path: string
  refused: Refused | undefined
}

/** The lead, the highlights and the question of a day, in as many languages as the team writes. */
export function EditionForm({ locale, shown, path, refused }: Props) {
  const words = wordsIn(locale)
  const { conferenceId, dayOn, edition, missing } = shown
  const hidden = { conferenceId, dayOn, revision: edition?.revision ?? 0 }
  return (
    <ActForm act="write-edition" back={path} hidden={hidden} data-citing {...keyOf(refused)}>
      <Missing locale={locale} missing={missing.lead} />
      <InLanguages
        form="lead"
        locale={locale}
        name="lead"
        label={words('editions.lead')}
        hint={words('editions.lead-hint')}
        texts={edition?.lead ?? {}}
        refused={refused}
        rows={4}
      />
      <TextField
        {...asTyped(refused, 'cites', edition?.highlights.join(', '))}
        label={words('editions.highlights')}
        hint={words('editions.highlights-hint', { most: MOST_HIGHLIGHTS })}
      />
      <Missing locale={locale} missing={missing.question} />
      <InLanguages
        form="question"
        locale={locale}
        name="question"
        label={words('editions.question')}
        hint={words('editions.question-hint')}
        texts={edition?.question ?? {}}
        refused={refused}
        rows={2}
      />
      <div className="deeds">
        <Button>{words('editions.save')}</Button>
        <LinkButton weight="quiet" href={`${path}/preview`}>
          {words('editions.preview')}
        </LinkButton>
      </div>
    </ActForm>
  )
}
