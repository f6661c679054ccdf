import '@/app/_style/fold.css'
import type { ReactNode } from 'react'

interface Props {
  title: string
  /** A form that was refused is shown unfolded. */
  open: boolean
  children: ReactNode
}

/** Something to do that is not what one came for: one line until it is opened. */
export function Folded({ title, open, children }: Props) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
