import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps, idOf } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps>

/** Free text takes its direction from what is typed; addresses and numbers are always written left to right. */
export function TextField({ name, label, hint, error, id, type = 'text', ...input }: Props) {
  const field = { name, label, hint, error, id }
  const dir = type === 'text' || type === 'search' ? 'auto' : 'ltr'
  return (
    <Field field={field}>
      <input id={idOf(field)} name={name} type={type} dir={dir} {...describedBy(field)} {...input} />
    </Field>
  )
}
