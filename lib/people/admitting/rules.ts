/** Whether whoever registers takes part at once, or when the team has admitted them. */
export const admissions = ['open', 'approval'] as const
export type Admission = (typeof admissions)[number]

/** What of a conference, or of one person's part in it, is changed by an act that the record keeps. */
export type Setting = 'admission' | 'role'

/** Why somebody is not admitted, said in their language (`registration.reason.*` in the messages). */
export const registrationReasons = ['not-concerned', 'not-somebody', 'twice', 'full'] as const
export type RegistrationReason = (typeof registrationReasons)[number]

/** Those that one form decides about at once. */
export const MOST_AT_ONCE = 50
