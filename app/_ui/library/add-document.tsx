import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { describedBy, Field } from '@/app/_ui/form/field'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { documentKinds, MOST_MEGABYTES } from '@/lib/library/rules'
import { contributionLanguages, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { sessionOptions } from './narrow'
import type { ShownLibrary } from './shown'

interface Props {
  locale: Locale
  path: string
  library: ShownLibrary
  refused: Refused | undefined
}

/** For those who are registered, the form to send a document; for all others, what it takes. */
export function AddDocument(props: Props) {
  const { locale, path, library } = props
  const words = wordsIn(locale)
  if (!library.mayPropose) {
    const register = `/${locale}/conferences/${library.slug}/register?back=${encodeURIComponent(path)}`
    return (
      <p className="soft">
        {words('library.to-propose')} <a href={register}>{words('library.register')}</a>
      </p>
    )
  }
  const before = refusedHere(props.refused, 'add-document')
  return (
    <Folded open={before !== undefined} title={words(library.mayDecide ? 'library.add' : 'library.propose')}>
      <DocumentForm {...props} refused={before} />
    </Folded>
  )
}

/** The file comes last, so that all words are here before it, whatever becomes of it. */
function DocumentForm({ locale, path, library, refused }: Props) {
  const words = wordsIn(locale)
  const { conferenceId, asked, mayDecide } = library
  return (
    <ActForm act="add-document" back={path} hidden={{ conferenceId }} encType="multipart/form-data" {...keyOf(refused)}>
      <p className="soft">{words(mayDecide ? 'library.add-hint' : 'library.propose-hint')}</p>
      <InLanguages
        locale={locale}
        name="title"
        form="document"
        label={words('library.title-field')}
        hint={words('library.title-hint')}
        refused={refused}
      />
      <Select
        {...asTyped(refused, 'language')}
        label={words('library.document-language')}
        required
        options={[
          { value: '', label: words('library.choose-language') },
          ...contributionLanguages.map((value) => ({ value, label: words(`languages.${value}`) })),
        ]}
      />
      <Select
        {...asTyped(refused, 'session', String(asked.session ?? ''))}
        label={words('library.which-session')}
        options={sessionOptions(locale, library, words('library.whole'))}
      />
      <FileField locale={locale} refused={refused} />
      <Button>{words('library.send')}</Button>
    </ActForm>
  )
}

const accepted = [...documentKinds, 'jpeg'].map((kind) => `.${kind}`).join(',')

/** No page can fill it in again: after a refusal, that is said. */
function FileField({ locale, refused }: Pick<Props, 'locale' | 'refused'>) {
  const words = wordsIn(locale)
  const again = refused ? { error: refused.fields.file ?? words('library.file-again') } : {}
  const hint = words('library.file-hint', { most: MOST_MEGABYTES })
  const field = { name: 'file', id: 'document-file', label: words('library.file'), hint, ...again }
  return (
    <Field field={field}>
      <input id="document-file" type="file" name="file" accept={accepted} required {...describedBy(field)} />
    </Field>
  )
}
