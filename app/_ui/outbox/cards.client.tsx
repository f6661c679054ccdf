'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { directionOf, langTag } from '@/lib/text/locales'
import { put, type Unsent } from './box'
import { deliver, onDelivered, withhold } from './courier'
import type { CardWords } from './outbox-words'
import { takeBack } from './take-back'
import { useUnsent } from './use-unsent'

interface Props {
  personId: string
  /** The thread they were written in, with those that are part of it now, or the contribution they revise. */
  places: string[]
  words: CardWords
  signIn: string
}

/** One's own texts that were sent here and have not arrived. */
export function Cards({ personId, places, words, signIn }: Props) {
  const here = (id: string | undefined) => id !== undefined && places.includes(id)
  const items = useUnsent(personId).filter(({ hidden }) => here(hidden.threadId) || here(hidden.contributionId))
  const seen = useRef<Set<string>>(undefined)
  const keys = items.map(({ key }) => key).join()
  const router = useRouter()
  // The page then shows it among what waits for a moderator.
  useEffect(() => onDelivered(() => router.refresh()), [router])
  useEffect(() => {
    const here = keys.split(',').filter(Boolean)
    const before = seen.current
    seen.current = new Set(here)
    // Whoever pressed the button goes on from what became of it, and whoever followed the line to it; in another tab
    // nobody pressed.
    const news = here.find((key) => (before ? !before.has(key) : location.hash === `#unsent-${key}`))
    if (news && document.hasFocus()) document.getElementById(`unsent-${news}`)?.focus()
  }, [keys])
  return items.map((item) => <Card key={item.key} item={item} words={words} signIn={signIn} />)
}

function why({ answer }: Unsent, words: CardWords): string {
  if (answer?.kind === 'signed-out') return words.signedOut
  if (answer?.kind === 'too-large') return words.tooLarge
  if (answer?.kind !== 'refused') return words.goes
  return [...new Set([answer.text, ...Object.values(answer.fields)])].join(' ')
}

type CardProps = Pick<Props, 'words' | 'signIn'> & { item: Unsent }

function Card({ item, words, signIn }: CardProps) {
  const { key, title, language, text, answer } = item
  const own = { lang: langTag(language), dir: directionOf(language) }
  const refused = answer?.kind === 'refused' || answer?.kind === 'too-large'
  return (
    <section className="waiting unsent" id={`unsent-${key}`} tabIndex={-1} aria-labelledby={`unsent-${key}-title`}>
      <h3 id={`unsent-${key}-title`}>{refused ? words.notReceived : words.notSent}</h3>
      <p>{why(item, words)}</p>
      {title && <h4 {...own}>{title}</h4>}
      <p className="text kept-text" {...own}>
        {text}
      </p>
      <div className="deeds">
        {answer?.kind === 'signed-out' && (
          <a className="button deed" href={signIn}>
            {words.signIn}
          </a>
        )}
        {refused ? <AfterNo item={item} words={words} /> : <TakeBack item={item} words={words} />}
      </div>
    </section>
  )
}

type DeedProps = Omit<CardProps, 'signIn'>

const TakeBack = ({ item, words }: DeedProps) => (
  <button type="button" className="button quiet" onClick={() => takeBack(item)}>
    {words.takeBack}
  </button>
)

/** Where the session is closed there is no field to take it back to; it may be extended, and the text belongs elsewhere. */
function AfterNo({ item, words }: DeedProps) {
  const [copied, setCopied] = useState(false)
  const shut = item.answer?.kind === 'refused' && /^(session|thread)\./.test(item.answer.reason)
  const again = () => {
    const { answer: _, ...asBefore } = item
    put({ ...asBefore, tried: true })
    deliver(asBefore)
  }
  return (
    <>
      {shut ? (
        <button type="button" className="button quiet" onClick={again}>
          {words.again}
        </button>
      ) : (
        <TakeBack item={item} words={words} />
      )}
      <button
        type="button"
        className="button quiet"
        onClick={() => navigator.clipboard?.writeText(item.text).then(() => setCopied(true))}
      >
        {copied ? words.copied : words.copy}
      </button>
      <button type="button" className="button stop" onClick={() => confirm(words.dropSure) && withhold(item)}>
        {words.drop}
      </button>
    </>
  )
}
