/** What a mail is signed with (RFC 6376). */
export interface Dkim {
  domainName: string
  keySelector: string
  /** PEM. */
  privateKey: string
}

/**
 * What the signature covers. Longer than what nodemailer signs by itself, which leaves List-Unsubscribe-Post out: a
 * mailbox believes in one press only what is signed (RFC 8058, 4).
 */
const signed = [
  ...['From', 'Reply-To', 'To', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References'],
  ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding', 'Auto-Submitted'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post'],
]

export const signingWith = (dkim: Dkim) => ({ ...dkim, headerFieldNames: signed.join(':') })
