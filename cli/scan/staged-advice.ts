/** What to do about secrets that are about to be committed, in whatever way the scan was started before it. */
export const STAGED_ADVICE = `
What is listed above looks like secrets, and should not be committed.

  A real one:     take it out, keep it in the vault with "keyward secret:add -k NAME", and rotate it
                  if it was ever pushed or shared.
  Not a secret:   say so beside it, in a comment on its line or alone on the line above:
                  keyward:ignore why it may stay
  Just this once: git commit --no-verify`;
