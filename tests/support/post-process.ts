// A worker of its own, to be killed: sends what is due and ends.
import { config } from '@/lib/config'
import { openMailer } from '@/lib/doors/mailer'
import { postDue } from '@/lib/doors/post'

await postDue(openMailer(config.smtpUrl))
process.exit(0)
