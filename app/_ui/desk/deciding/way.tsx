import '@/app/_style/fold.css'
import type { ReactNode } from 'react'
import { Key } from '@/app/_ui/desk/keys/key'

interface Props {
  /** The key that opens it. */
  name: string
  title: string
  /** A form that was refused is shown unfolded. */
  open: boolean
  children: ReactNode
}

/** A way of deciding that asks for more than one press. */
export function Way({ name, title, open, children }: Props) {
  return (
    <details className="fold" open={open} data-key={name}>
      <summary aria-keyshortcuts={name}>
        {title} <Key name={name} />
      </summary>
      {children}
    </details>
  )
}
