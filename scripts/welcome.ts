/** What a person reads when the demo is up. */
export const welcome = (address: string, logFile: string): string => `
  Diwan is running: ${address}

  Sign in with one click as a participant, a moderator or a coordinator:
    ${address}/demo
  Every mail it sends arrives here, and nowhere else:
    ${address}/mailbox

  Se connecter en un clic : ${address}/demo · courrier : ${address}/mailbox
  Accedere con un clic: ${address}/demo · posta: ${address}/mailbox
  الدخول بنقرة واحدة: ${address}/demo · البريد: ${address}/mailbox

  Stop it with Ctrl-C. What was written is kept; to begin anew: npm run demo -- --reset
  The server's log is in ${logFile}
`
