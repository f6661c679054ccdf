/** What a statement says, as far as two can write on it at once. Texts are by language, empty where there is none. */
export interface Content {
  kind: string
  texts: Record<string, string | undefined>
  cites: string[]
}

/** One thing that both may have changed, from what they began with; undefined where they changed it differently. */
function settled<Value>(base: Value, now: Value, sent: Value): { value: Value } | undefined {
  if (sent === base || sent === now) return { value: now }
  return now === base ? { value: sent } : undefined
}

/** Of the numbers each has added and taken away, so that neither undoes the other's. */
function joined(base: string[], now: string[], sent: string[]): string[] {
  const kept = now.filter((one) => sent.includes(one) || !base.includes(one))
  return [...kept, ...sent.filter((one) => !base.includes(one) && !kept.includes(one))]
}

/**
 * What somebody sends who began with `base` while it became `now`: the two together where they changed different things,
 * and nothing where both changed the same text, which only one of them can decide.
 */
export function mergedWith<Of extends Content>(base: Of, now: Of, sent: Of): Of | undefined {
  const kind = settled(base.kind, now.kind, sent.kind)
  const languages = [...new Set([...Object.keys(now.texts), ...Object.keys(sent.texts)])]
  const texts = languages.map((one) => [one, settled(base.texts[one], now.texts[one], sent.texts[one])] as const)
  if (!kind || texts.some(([, text]) => !text)) return undefined
  const written = texts.flatMap(([language, text]) => (text?.value ? [[language, text.value]] : []))
  return {
    ...sent,
    kind: kind.value,
    texts: Object.fromEntries(written),
    cites: joined(base.cites, now.cites, sent.cites),
  }
}
