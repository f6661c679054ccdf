import { createHash } from 'node:crypto'

/** A file as somebody sent it: under the name they gave it, its bytes held once. */
export class SentFile {
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
    /** Why its bytes were not kept: there were more than may be, or too many files came at once. */
    readonly leftOut?: 'too-large' | 'too-many',
  ) {}

  /** What the same key is known again by, instead of ten megabytes of JSON. */
  toJSON() {
    return { name: this.name, hash: createHash('sha256').update(this.bytes).digest('base64url') }
  }
}
