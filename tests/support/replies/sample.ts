import type { Language, Piece, Reply } from './letter'

/** A mail as somebody wrote it, and what of it is theirs. */
export interface Sample extends Partial<Omit<Reply, 'language'>> {
  by: (reply: Reply) => Buffer
  /** All that was written, where the answer stands in one piece. */
  says?: string
  /** What is kept, where it is not just what was written. */
  kept?: string
  /** Doubtful: more may be kept than was written, and it is said. */
  unsure?: true
}

/** The bytes of a sample and the text to be kept of it. */
export function replyOf(sample: Sample, { language, original }: { language: Language; original: string }) {
  const { by, says = '', kept = says, unsure = false, ...rest } = sample
  const pieces: Piece[] = rest.pieces ?? [{ says }]
  return {
    name: `${language}, ${by.name}: ${kept.slice(0, 40).replace(/\s+/g, ' ')}`,
    raw: by({ original, ...rest, language, pieces }),
    kept,
    unsure,
  }
}
