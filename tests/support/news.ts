/** What a digest of a span can tell of a conference: what was published, with its words. */
export async function newsIn(conferenceId: string, { from, to }: { from: string; to: string }) {
  const { db } = await import('@/db/client')
  const { newsBetween, newsTexts } = await import('@/db/queries/digests/news')
  const news = await newsBetween(db, { conferenceId, from, to })
  const numbers = news?.items.map(({ number }) => number) ?? []
  return { news, texts: [...(await newsTexts(db, { conferenceId, numbers, longest: 600 })).values()] }
}
