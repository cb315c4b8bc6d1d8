import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const matrixAccessToken = defineRule({
  id: "matrix-access-token",
  what: "a Matrix access token",
  source: "https://spec.matrix.org/latest/client-server-api/#client-authentication",
  severity: "high",
  documented: false,
  keywords: ["syt_"],
  // Synapse's: the name in base64, twenty letters, a checksum.
  pattern: token(/syt_[A-Za-z0-9+/]{1,80}={0,2}_[A-Za-z]{20}_[A-Za-z0-9]{6}/),
  remediation: "Log the device out in the account's sessions.",
  hits: [`syt_${fake("alnum", 8)}_${fake("letters", 20)}_${fake("alnum", 6)}`],
  misses: ["syt_" + fake("alnum", 8)],
});
