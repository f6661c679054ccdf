import type { ComponentProps } from 'react'

/** `deed` is the one thing the page is for; `quiet` everything else; `stop` what cannot be lightly undone. */
export type Weight = 'deed' | 'quiet' | 'stop'

export function Button({ weight = 'deed', ...button }: ComponentProps<'button'> & { weight?: Weight }) {
  return <button type="submit" className={`button ${weight}`} {...button} />
}

export function LinkButton({ weight = 'deed', children, ...link }: ComponentProps<'a'> & { weight?: Weight }) {
  return (
    <a className={`button ${weight}`} {...link}>
      {children}
    </a>
  )
}
