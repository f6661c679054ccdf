/** Months for which the record of a decision is kept, with who took it and why. */
export const RECORD_MONTHS = 24

/** Days for which the ledger of mails knows whom each went to. */
export const ADDRESS_DAYS = 90

/** Days for which the mails of a sandbox are shown. */
export const SANDBOX_DAYS = 30

/** Days for which is shown what a mail server said to a mail that was sent to try it. */
export const TEST_MAIL_DAYS = 7

/** Days for which a list of people to invite is kept that was not sent. */
export const LIST_DAYS = 7

/** Days for which a mail to us is kept as it came, once it is decided about; months for which is kept what became of it. */
export const RAW_MAIL_DAYS = 6
export const INBOUND_MONTHS = 12

/** Days after which a mail that nobody has said a word about is decided: it is let go. */
export const UNANSWERED_DAYS = 60

/** Months for which an invitation is kept, answered or not. */
export const INVITATION_MONTHS = 12
