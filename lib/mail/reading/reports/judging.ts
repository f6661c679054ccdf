/** That nobody is there, in the words of the hosts; whatever number they put before. */
const nobody =
  /(?:user|recipient|mailbox|address|account|utente|destinatario|utilisateur|destinataire|adresse|indirizzo)[^.\n]{0,60}(?:unknown|not found|does(?:n't| not) exist|doesn.t exist|n['’]existe pas|introuvable|non esiste|sconosciuto|inesistente|couldn['’]t be found|could not be found|wasn['’]t found|disabled|inactive|suspended|no longer|deactivated)|(?:unknown|no such|invalid|inesistente|inconnu) (?:user|recipient|mailbox|address|account|utente|local)|no mailbox here|not our customer|mailbox unavailable|RecipNotFound|RecipientNotFound|Access denied[^.\n]{0,40}AS\(201806281\)|host (?:or domain name )?not found|domain[^.\n]{0,40}(?:not found|does not exist|couldn['’]t be found)|(?:لم يتم العثور على|غير موجود)/i

/** That it may go well later, or was refused for what it says rather than for whom it is. */
const later =
  /(?:mailbox|quota|storage|inbox|boîte|casella|spazio)[^.\n]{0,60}(?:full|exceed|over|pleine|piena|esaurit|insufficient|dépass)|(?:over|exceeded?)[ -]?quota|out of storage|insufficient system storage|greylist|gr[ae]y-?list|try again later|temporar|rate limit|too many|spam|blocked|blacklist|policy|message (?:size|too large)|timed? out|connection refused/i

/** Codes that say «nobody» (RFC 3463): no such mailbox, no such host, an address that cannot be, a mailbox put away. */
const hardCodes = /^5\.(?:1\.(?:0|1|2|3|6|10)|2\.1|4\.[14])$/

interface Answer {
  /** The enhanced status code, or null. */
  status: string | null
  /** The host's own words. */
  text: string
}

/**
 * Whether an address is gone or only out of reach. In doubt `soft`: three of those weigh as much, and nobody is cut off for
 * another's spam filter.
 */
export function weighed({ status, text }: Answer): 'hard' | 'soft' {
  if (status?.startsWith('4.')) return 'soft'
  if (nobody.test(text)) return 'hard'
  if (later.test(text)) return 'soft'
  return status && hardCodes.test(status) ? 'hard' : 'soft'
}

/** The enhanced code in a host's words, or the one that its three digits amount to. */
export function statusIn(text: string): string | null {
  const enhanced = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1]
  if (enhanced) return enhanced
  const reply = /(?<![\d.])([45])([0-5])\d(?![\d.])[ \-:]/.exec(text)
  return reply ? `${reply[1]}.0.0` : null
}
