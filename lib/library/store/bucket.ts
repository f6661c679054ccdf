import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'

interface Settings {
  /** The server with the bucket in its path, without a final slash. */
  url: string
  region: string
  key: string
  secret: string
  /** Milliseconds until an answer, or the next piece of one, is given up; less than a transaction may be idle. */
  patience?: number
}

interface Asked {
  method: 'PUT' | 'GET' | 'DELETE'
  name: string
  body?: Buffer
}

/** A bucket of a store that speaks S3, as far as we speak it. Every call throws where the answer is no, or too late. */
export interface Bucket {
  put(name: string, body: Buffer): Promise<void>
  /** Whole or broken off, never short: the length that was announced is watched over by `fetch`. */
  get(name: string): Promise<AsyncIterable<Uint8Array>>
  /** Also of what is not there. */
  delete(name: string): Promise<void>
}

/** The pieces as they are asked for; only waiting for the store counts, not for a slow reader. */
async function* pieces(response: Response, asking: Patience): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  try {
    for (;;) {
      const piece = await asking.within(reader?.read())
      if (!piece || piece.done) return
      yield piece.value
    }
  } finally {
    asking.giveUp()
  }
}

/** Gives up what is asked, once, when something takes too long or nobody wants it any more. */
class Patience {
  private readonly giving = new AbortController()
  readonly signal = this.giving.signal
  constructor(private readonly milliseconds: number) {}

  async within<Answer>(answer: Promise<Answer> | undefined): Promise<Answer | undefined> {
    const timer = setTimeout(() => this.giving.abort(new Error('the bucket is too slow')), this.milliseconds)
    return await Promise.resolve(answer).finally(() => clearTimeout(timer))
  }

  giveUp(): void {
    this.giving.abort()
  }
}

/** Signed as AWS wants it (Signature Version 4), the body's hash with it, so that the store refuses one that changed on the way. */
export function bucketAt({ url, region, key, secret, patience = 8000 }: Settings): Bucket {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region })

  async function ask({ method, name, body }: Asked, asking = new Patience(patience)): Promise<Response> {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const signed = await client.sign(`${url}/${name}`, { method, headers: { 'x-amz-content-sha256': hash } })
    const sent = {
      method,
      headers: signed.headers,
      signal: asking.signal,
      ...(body ? { body: body as Buffer<ArrayBuffer> } : {}),
    }
    // A file is sent to the address that was set, and nowhere else.
    const response = await asking.within(fetch(signed.url, { ...sent, redirect: 'error' }))
    if (response?.ok) return response
    asking.giveUp()
    throw new Error(`the bucket answers ${response?.status} to ${method}`)
  }

  return {
    async put(name, body) {
      const response = await ask({ method: 'PUT', name, body })
      await response.body?.cancel()
    },
    async get(name) {
      const asking = new Patience(patience)
      return pieces(await ask({ method: 'GET', name }, asking), asking)
    },
    async delete(name) {
      const response = await ask({ method: 'DELETE', name })
      await response.body?.cancel()
    },
  }
}
