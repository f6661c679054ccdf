import fc from 'fast-check'

/**
 * The same made-up texts on every run, so that a change is judged by itself and not by its luck. To look for what these
 * do not find: `FC_SEED=$RANDOM npm test -- --project rules`. What is found becomes a written example.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2007) })
