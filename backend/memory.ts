import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8's young generation small, in which nearly all that a request makes dies. Under load it takes some 150 MB
 * more, and a server that reads secrets is none the quicker for it (`npm run bench:vault`).
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--max-semi-space-size=8");
}
