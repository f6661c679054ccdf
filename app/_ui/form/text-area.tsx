import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps, idOf } from './field'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps>

export function TextArea({ name, label, hint, error, id, ...area }: Props) {
  const field = { name, label, hint, error, id }
  return (
    <Field field={field}>
      <textarea id={idOf(field)} name={name} rows={6} dir="auto" {...describedBy(field)} {...area} />
    </Field>
  )
}
