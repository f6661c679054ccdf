import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// Read in before a server, by NODE_OPTIONS: at each signal it writes down for how many milliseconds its loop was held at
// most since the one before.
const RESOLUTION = 1
const held = monitorEventLoopDelay({ resolution: RESOLUTION })
held.enable()
process.on('SIGUSR2', () => {
  writeFileSync(process.env.HELD_TO, String(Math.max(0, held.max / 1e6 - RESOLUTION)))
  held.reset()
})
