import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, refusedHere } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { directionOf, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { named, type OfItem } from './of-item'
import { Way } from './way'
import { Withhold } from './withhold'

/** With a light edit that its author is shown: a slip of the pen, a word they agreed to. */
export function PublishEdited({ locale, item, path, refused }: OfItem) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'publish-edited')
  const own = { lang: langTag(item.language), dir: directionOf(item.language) }
  return (
    <Way name="e" title={words('decision.edit')} open={before !== undefined}>
      <ActForm act="publish-edited" back={path} hidden={named(item)} {...keyOf(before)}>
        <p className="soft">{words('decision.edit-hint')}</p>
        <TextField
          id="edit-title"
          {...asTyped(before, 'title', item.title)}
          label={words('decision.edit-title')}
          {...own}
        />
        <TextArea
          id="edit-text"
          {...asTyped(before, 'text', item.typed)}
          label={words('decision.edit-text')}
          hint={words('decision.edit-text-hint')}
          rows={10}
          required
          {...own}
        />
        <Withhold locale={locale} item={item} id="edit-withhold" />
        <Button>{words('decision.edit')}</Button>
      </ActForm>
    </Way>
  )
}
