/**
 * Asks one question for all who come while it is on its way to be asked, and never gives an answer to a question that was
 * asked before they came: what they are told held at a moment after their coming.
 */
export function latest<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asking: Promise<unknown> | undefined
  let next: Promise<Answer> | undefined
  const begin = (): Promise<Answer> => {
    next = undefined
    const asked = ask()
    const over = () => {
      if (asking === done) asking = undefined
    }
    const done: Promise<void> = asked.then(over, over)
    asking = done
    return asked
  }
  return () => {
    if (!asking) return begin()
    next ??= asking.then(begin)
    return next
  }
}
