import type { ComponentProps, ReactNode } from 'react'

interface Props extends Omit<ComponentProps<'form'>, 'action' | 'method' | 'hidden'> {
  /** The public name of a use case: `submit-contribution`. */
  act: string
  /** Where a browser without scripts is sent afterwards: a path of ours. */
  back: string
  /** The key of this one intention; given, when a form is shown again with what was typed. */
  keyValue?: string
  hidden?: Record<string, string | number>
  children: ReactNode
}

/** A plain form to the one door. Its key is made with it, so that sending it twice does the thing once. */
export function ActForm({ act, back, keyValue, hidden = {}, children, ...form }: Props) {
  const fields = { key: keyValue ?? crypto.randomUUID(), back, ...hidden }
  return (
    <form method="post" action={`/do/${act}`} {...form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
