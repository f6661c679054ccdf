import type { ReactNode } from 'react'
import { Star } from './star'

/** An empty place: what will be there, and what one can do now. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Star />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  )
}
