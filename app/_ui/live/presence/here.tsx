import '@/app/_style/presence.css'

import { Fragment, useEffect, useState } from 'react'
import { countText } from '../count-text'
import { keepPlace } from '../reading/keep-place'
import type { LiveWords } from '../telling/live-words'
import { tellRibbon } from '../telling/telling'
import { wantsTelling, wishTelling } from '../telling/wish'
import { type Attended, attend } from './attend'

export interface HereProps {
  stream: string
  /** Where the reader takes part. */
  conferenceId: string | null
  words: LiveWords
}

/** How many read here, those with a name by name; who writes; and whether what arrives is read out. */
export function Here({ stream, conferenceId, words }: HereProps) {
  const [attended, setAttended] = useState<Attended>()
  useEffect(() => attend(stream, setAttended), [stream])
  useEffect(keepPlace, [])
  useEffect(tellRibbon, [])
  return (
    <>
      <p className="soft small">{attended && <Reading attended={attended} words={words} />}</p>
      <Announce conferenceId={conferenceId} label={words.announce} />
    </>
  )
}

type Shown = Pick<HereProps, 'words'> & { attended: Attended }

/** Alone one is told nothing. */
function Reading({ attended, words }: Shown) {
  const { here } = attended
  return (
    <>
      {here.readers > 1 && (
        <span>
          {countText(words.readers, here.readers)}
          <Names names={here.names} intl={words.readers.intl} />
        </span>
      )}
      <Writing attended={attended} words={words} />
    </>
  )
}

/** A list as the language writes it; each name by its own direction. */
function Names({ names, intl }: { names: string[]; intl: string }) {
  if (names.length === 0) return null
  const parts = new Intl.ListFormat(intl, { type: 'unit', style: 'short' }).formatToParts(names)
  return (
    <>
      {' ('}
      {parts.map(({ type, value }, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one list, made anew as a whole.
        type === 'element' ? <bdi key={place}>{value}</bdi> : <Fragment key={place}>{value}</Fragment>,
      )}
      )
    </>
  )
}

/** Who writes beside oneself. */
function Writing({ attended: { here, as, writing }, words }: Shown) {
  const others = here.writing - (writing ? 1 : 0)
  const names = here.writers.filter((name) => !writing || name !== as)
  if (others < 1) return null
  const [before, after] = words.writes.split('{name}')
  return (
    <span className="writing">
      {others === 1 && names[0] ? (
        <>
          {before}
          <bdi>{names[0]}</bdi>
          {after}
        </>
      ) : (
        countText(words.writing, others)
      )}
    </span>
  )
}

function Announce({ conferenceId, label }: { conferenceId: string | null; label: string }) {
  const [announced, setAnnounced] = useState(() => {
    const region = document.getElementById('told')
    return region !== null && wantsTelling(region)
  })
  return (
    <label className="choice soft small">
      <input
        type="checkbox"
        checked={announced}
        onChange={({ target: { checked } }) => {
          setAnnounced(checked)
          wishTelling(checked, conferenceId)
        }}
      />
      <span>{label}</span>
    </label>
  )
}
