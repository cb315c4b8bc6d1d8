import { bytesOfBase64 } from "../checks/bytes.ts";
import { decoded } from "../checks/verdict.ts";
import { defineRule, token, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

export const flyIoToken = defineRule({
  id: "fly-io-token",
  what: "a Fly.io token",
  source: "https://fly.io/docs/security/tokens/",
  severity: "critical",
  documented: false,
  keywords: ["fm1r_", "fm1a_", "fm2_", "fo1_"],
  pattern: token(
    /(?:fm1[ra]_[A-Za-z0-9+/]{80,1200}={0,3}|fm2_[A-Za-z0-9+/]{80,1200}={0,3}|fo1_[A-Za-z0-9_-]{43})/,
  ),
  validate: macaroonVerdict,
  remediation: "Revoke it with `fly tokens revoke`.",
  hits: ["fm2_" + fake("base64", 400), "fo1_" + fake("alnum", 43)],
  misses: ["fm2_" + "..."],
});

/**
 * A macaroon in MessagePack: an array of nonce, location, caveats and tail, the nonce an array of binaries.
 * https://github.com/superfly/macaroon/blob/main/macaroon.go
 */
function macaroonVerdict(secret: string): Verdict | undefined {
  if (!secret.startsWith("fm")) return undefined;
  const [whole, nonce, id] = bytesOfBase64(secret.slice(secret.indexOf("_") + 1));
  return decoded(whole === 0x94 && (nonce === 0x92 || nonce === 0x93) && id === 0xc4, "a macaroon of Fly.io");
}
