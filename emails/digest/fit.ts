import type { DigestContribution, DigestData, DigestSession, DigestThread } from './data'

/** More than a person reads in a morning, and about what fits. */
export const MOST = 60

/** The digest with room for so many contributions: what is for the reader, the highlights, then the first of each thread before the second of any; the rest is counted. */
export function fitted(data: DigestData, room: number): DigestData {
  const threads = data.sessions.flatMap((session) => session.threads)
  const toYou = data.toYou.slice(0, room)
  const ranked = threads
    .flatMap((thread) => thread.contributions.map(({ number }, rank) => ({ number, rank })))
    .sort((a, b) => a.rank - b.rank)
  const highlights = data.edition?.highlights.slice(0, room - toYou.length) ?? []
  const kept = new Set(ranked.slice(0, room - toYou.length - highlights.length).map(({ number }) => number))
  const sessions = data.sessions
    .map((session) => withKept(session, kept))
    .filter((session) => session.threads.length + session.messages.length > 0)
  const edition = data.edition && { ...data.edition, highlights }
  const fit: DigestData = { ...data, ...(edition && { edition }), toYou, sessions, left: 0 }
  return { ...fit, left: countOf(data) - countOf(fit) }
}

function withKept(session: DigestSession, kept: Set<number>): DigestSession {
  const threads = session.threads.map((thread): DigestThread => {
    const contributions = thread.contributions.filter(({ number }) => kept.has(number))
    return { ...thread, contributions, left: thread.left + thread.contributions.length - contributions.length }
  })
  return { ...session, threads: threads.filter((thread) => thread.contributions.length > 0) }
}

/** All that is new to the reader, listed or not. */
export function countOf({ toYou, edition, sessions, left }: DigestData): number {
  const first = toYou.length + (edition?.highlights.length ?? 0)
  const threads = sessions.flatMap((session) => session.threads)
  return threads.reduce((count, thread) => count + thread.contributions.length + thread.left, left + first)
}

/** Those that are listed, in the order of the digest. */
export const listedOf = ({ toYou, edition, sessions }: DigestData): DigestContribution[] => [
  ...toYou,
  ...(edition?.highlights ?? []),
  ...sessions.flatMap(({ threads }) => threads.flatMap(({ contributions }) => contributions)),
]

export const numbersOf = (data: DigestData): number[] =>
  listedOf(data)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
