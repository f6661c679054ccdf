import type { ReactNode } from 'react'

interface Props {
  /** Why writing is not possible now. */
  title: string
  /** Until when, and what one can do instead. */
  reason: ReactNode
  /** The text that was kept, if any. */
  children?: ReactNode
}

/** Stands where the composer would be. */
export function ClosedDoor({ title, reason, children }: Props) {
  return (
    <section className="door">
      <h2>{title}</h2>
      <div>{reason}</div>
      {children}
    </section>
  )
}
