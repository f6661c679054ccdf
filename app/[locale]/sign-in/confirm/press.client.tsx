'use client'

import '@/app/_style/utilities.css'
import { type ReactNode, useEffect, useState } from 'react'

interface Props {
  words: { title: string; who: string; enter: string; notYou: string }
  back: string
  next: string
  /** What stands here where no link was followed: the code. */
  children: ReactNode
}

/**
 * Reads whom the link is for and shows it, so that nobody is signed in as somebody else by a link they were sent; only
 * the press of the button spends it.
 */
export function PressToEnter({ words, back, next, children }: Props) {
  const [link, setLink] = useState<{ token: string; address: string } | null>(null)
  useEffect(() => {
    const read = () => {
      const said = new URLSearchParams(window.location.hash.slice(1))
      const [token, address] = [said.get('t'), said.get('a')]
      setLink(token && address ? { token, address } : null)
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  if (!link) return children
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.who}</p>
      <p className="text-xl font-semibold">
        <bdi dir="ltr">{link.address}</bdi>
      </p>
      <form method="post" action="/do/confirm-sign-in">
        <input type="hidden" name="email" value={link.address} />
        <input type="hidden" name="token" value={link.token} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="next" value={next} />
        <div className="deeds">
          <button type="submit" className="button deed">
            {words.enter}
          </button>
        </div>
      </form>
      <p className="soft">{words.notYou}</p>
    </>
  )
}
