/** Why a digest was not sent although it was due. Only where nothing was to be said does its window count as read. */
export const unsentReasons = [
  ...(['nothing-new', 'all-read', 'nothing-theirs'] as const),
  ...(['stopped', 'paused', 'given-way', 'suppressed'] as const),
] as const
export type UnsentReason = (typeof unsentReasons)[number]

/** What may become of a mail, as the ledger has it, in the order in which it happens. */
export const deliveryStates = [
  'due',
  'sending',
  'sent',
  'deferred',
  'failed',
  'uncertain',
  'skipped',
  'bounced',
  'sandbox',
] as const
export type DeliveryState = (typeof deliveryStates)[number]
