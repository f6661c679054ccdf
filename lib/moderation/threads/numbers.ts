import { z } from 'zod'
import { wholeNumber } from '@/lib/text/names'

const MOST = 50

/** Numbers as somebody types them, `12, 15` or `#12 #15`, or as a list; each once. */
export const someNumbers = z
  .preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .slice(0, 600)
            .split(/[\s,;،#]+/)
            .filter(Boolean)
        : value,
    z
      .array(wholeNumber, { error: 'field.numbers' })
      .min(1, { error: 'field.numbers' })
      .max(MOST, { error: 'field.numbers' }),
  )
  .transform((numbers) => [...new Set(numbers)])
