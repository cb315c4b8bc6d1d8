import { crcBase62Verdict } from "../checks/crc-32.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const polarToken = defineRule({
  id: "polar-token",
  what: "a Polar access token",
  source: "https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py",
  severity: "high",
  // Organization, personal.
  keywords: ["polar_oat_", "polar_pat_"],
  pattern: token(/polar_[op]at_[A-Za-z0-9]{32,64}/),
  // https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py: random(37), a CRC-32 as GitHub's (6)
  validate: (secret) => (secret.length === 53 ? crcBase62Verdict(10)(secret) : undefined),
  remediation: "Revoke it in Polar's settings.",
  hits: ["polar_oat_" + fake("alnum", 43)],
  misses: ["polar_oat_" + "..."],
});
