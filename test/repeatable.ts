// Property tests look somewhere else on every run at a desk; in CI a run must be repeatable, so the seed stands still there.
import fc from 'fast-check'

if (process.env.CI) fc.configureGlobal({ seed: 20261122 })
