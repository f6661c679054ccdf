import type { Heard } from '@/lib/contributions/hear'

type Hear = (heard: Heard) => void

/** One stream as this page follows it: how far it was heard, who wants to know, and what came too early. */
export class Stream {
  /** Not for this reader, or not any more. */
  refused = false
  /** Each with how far they have heard. */
  private readonly listeners = new Map<Hear, number>()
  private early: Heard[] = []
  private asking: Promise<void> | undefined

  constructor(
    readonly name: string,
    public heardTo: number,
  ) {}

  /** Somebody who knows the stream up to `after` hears what is later, each thing once. */
  add(hear: Hear, after: number): () => void {
    this.listeners.set(hear, after)
    this.heardTo = Math.min(this.heardTo, after)
    return () => void this.listeners.delete(hear)
  }

  /** Takes what comes next; what leaves a gap is kept, and the answer is that something is missing. */
  take(news: Heard[]): boolean {
    const all = [...this.early, ...news].sort((one, other) => one.number - other.number)
    this.early = []
    for (const heard of all) {
      if (heard.number > this.heardTo + 1) this.early.push(heard)
      if (heard.number !== this.heardTo + 1) continue
      this.heardTo = heard.number
      this.tell(heard)
    }
    return this.early.length > 0
  }

  private tell(heard: Heard): void {
    for (const [hear, after] of this.listeners) {
      if (heard.number <= after) continue
      this.listeners.set(hear, heard.number)
      hear(heard)
    }
  }

  /** What was missed is asked for by one question at a time: whoever asks meanwhile waits for its answer. */
  ask(question: () => Promise<void>): Promise<void> {
    this.asking ??= question().finally(() => {
      this.asking = undefined
    })
    return this.asking
  }

  /** After whatever is being asked: a new line is told of every stream, or it would say nothing about it for ever. */
  async askNext(question: () => Promise<void>): Promise<void> {
    while (this.asking) await this.asking.catch(() => {})
    await this.ask(question)
  }
}
