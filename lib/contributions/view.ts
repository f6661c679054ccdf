import type { RenderingView } from '@/lib/renderings/view'

/** A published contribution as anyone may see it. Plain data: it travels as JSON to open pages as it stands. */
export interface ContributionView {
  /** Given at publication, for ever: `#17`, cited as (17). What it is known by everywhere. */
  number: number
  /** The number of the contribution that began this exchange; its own number when it answers nobody. */
  rootNumber: number
  replyToNumber: number | null
  author: {
    shownAs: string
    /** What stands beside the name: organisation, city, sector, as the author chose. */
    detail: string | null
    /** ISO 3166 alpha-2; `ZZ` is elsewhere, `XX` not said. */
    country: string
    /** Takes part by invitation, as an expert. */
    expert: boolean
    /** The association that wrote it down for somebody without an account; their name is empty if they chose none. */
    relayedBy: string | null
  }
  /** Put to the invited experts of the session. */
  asks: boolean
  language: string
  title: string | null
  /** Rendered by us from the checked document when it was written; never what a browser sent. */
  html: string
  /** Instants in ISO 8601, UTC. */
  submittedAt: string
  publishedAt: string
  /** When the desk published its author's correction, the last one; nothing where it reads as it first did. */
  revisedAt: string | null
  /** Received after closing, in the late window. */
  late: boolean
  /** Withdrawn by its author, or hidden by the desk: the number stays, the text does not. */
  withdrawn: boolean | 'hidden'
  /** How many people find it useful, and have lived the same. */
  useful: number
  lived: number
  /** In the languages it was asked for: the reader's own on a page, all of them in an event. */
  renderings: RenderingView[]
}

/** Where a contribution was cited: the first few numbers, and whether there are more. */
export interface CitedIn {
  numbers: number[]
  more: boolean
}

/** A place in a thread's reading order: roots by number, and under each its line of replies by number. */
export interface Place {
  root: number
  number: number
}

/** A session's box as open pages show it, and why it was last moved. Instants in ISO 8601. */
export interface SessionNews {
  id: string
  opensAt: string
  closesAt: string
  lateUntil: string
  synthesisedAt: string | null
  archivedAt: string | null
  extension: { reason: string; language: string; at: string; closedBefore: string } | null
}
