import { startEmbedded } from '@/db/embedded'

// A process of its own, to be killed: starts the embedded database in the folder named and says when it is up.
const { url, pid } = await startEmbedded({ folder: process.argv[2] ?? '', durable: false })
process.send?.({ url, pid })
