/** What a stream has been told after a number, by number. */
export async function numbersIn(stream: string, after = 0): Promise<number[]> {
  const { db } = await import('@/db/client')
  const { newsAfter } = await import('@/db/queries/news')
  return (await newsAfter(db, { stream, after })).map(({ number }) => number)
}
