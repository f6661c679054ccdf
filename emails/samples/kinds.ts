import type { MailData, MailKind } from '..'
import type { Wording } from './wording'

/** One for each template: a new one without a sample does not compile. */
export type SamplesOf = { [Kind in MailKind]: (words: Wording) => MailData<Kind> }
