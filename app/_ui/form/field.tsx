import type { ReactNode } from 'react'

/** What every control is told: its name, what it is for, and what was wrong with it last time. */
export interface FieldProps {
  name: string
  label: string
  hint?: string
  error?: string
  /** Needed only where two forms on one page have a field of the same name. */
  id?: string
}

export const idOf = ({ id, name }: FieldProps): string => id ?? `f-${name}`

/** Ties a control to its hint and its error for those who hear the page. */
export function describedBy(field: FieldProps) {
  const id = idOf(field)
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': field.error ? true : undefined,
  } as const
}

export function Hint({ field }: { field: FieldProps }) {
  return (
    <>
      {field.hint && (
        <p className="hint" id={`${idOf(field)}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p className="wrong" id={`${idOf(field)}-error`}>
          {field.error}
        </p>
      )}
    </>
  )
}

/** A label, its hint and error, and the control itself. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={idOf(field)}>{field.label}</label>
      <Hint field={field} />
      {children}
    </div>
  )
}
