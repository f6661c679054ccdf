import type { ReactNode } from 'react'

interface Props {
  /** `done` and `told` are read out when there is a pause, `stopped` at once. */
  kind: 'done' | 'told' | 'stopped'
  title?: string
  children: ReactNode
}

/** What has just happened, at the top of the page it concerns. */
export function Notice({ kind, title, children }: Props) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'stopped' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      <div>{children}</div>
    </div>
  )
}
