export const refusalStatus = { invalid: 422, 'not-found': 404, forbidden: 403, conflict: 409, 'too-many': 429 } as const
export type RefusalKind = keyof typeof refusalStatus

/** What the message may name: instants travel as ISO strings and are said in the reader's own way by the door. */
export type RefusalFacts = Record<string, string | number>

/** A clear no, with the reason as a message key, so that it is said in the reader's language. */
export class Refusal extends Error {
  override name = 'Refusal'
  /** Message keys by the field of the form that was sent. */
  fields: Record<string, string> = {}
  constructor(
    readonly kind: RefusalKind,
    readonly reason: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(reason)
  }

  /** Ties messages to the fields they are about. */
  at(fields: Record<string, string>): this {
    this.fields = fields
    return this
  }
}
