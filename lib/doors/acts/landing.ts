/** The page above: the queue that a contribution was in, the session that was extended. */
export const oneUp = (_: unknown, { back }: { back: string }): string => back.replace(/\/[^/]*$/, '')

/** To the page on which a conference begun is built up; and back to it, where the text stands that was written. */
export const toConference = ({ slug }: { slug: string }, { back }: { back: string }): string => `${back}/${slug}`
export const besideText = ({ of, id }: { of: string; id: string }, { back }: { back: string }): string =>
  `${back.replace(/\/texts\/.*$/, '')}#${of}-${id}`

/** The same page, with the list that was read. */
export const withList = ({ listId }: { listId: string }, { back }: { back: string }): string =>
  `${back.split('?')[0]}?list=${listId}`
