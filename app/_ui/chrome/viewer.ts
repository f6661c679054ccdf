/** The person looking at the page, as far as what stands around it needs to know. */
export interface Viewer {
  personId: string
  /** IANA. */
  zone: string
  shownAs: string
  /** What has come for them and how far their own stream was heard; nothing for who is not registered here. */
  notices: { participantId: string; unread: number; heardTo: number } | null
  mayModerate: boolean
  /** Checks translations, and has no desk from which to go there. */
  mayTranslate: boolean
  mayCoordinate: boolean
}

export interface ConferenceMark {
  slug: string
  title: string
  /** When the page was made, ISO 8601. */
  now: string
  /** The addresses of those that are there to try everything in. */
  sandboxes: string[]
}
