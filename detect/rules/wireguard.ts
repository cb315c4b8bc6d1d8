import { bytesOfBase64 } from "../checks/bytes.ts";
import { defineRule, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

export const wireguardPrivateKey = defineRule({
  id: "wireguard-private-key",
  what: "a WireGuard private or preshared key",
  source: "https://github.com/WireGuard/wireguard-tools/blob/master/src/man/wg.8",
  severity: "critical",
  keywords: ["PrivateKey", "private_key", "PresharedKey", "preshared_key", "wireguard", "wg_"],
  // 32 bytes in base64, so that the last letter has but 16 values.
  pattern:
    /(?:(?<![a-z])(?:private|preshared)_?key|(?:wireguard|wg_)(?![\w.-]{0,40}pub)[\w.-]{0,40})["'`]?[ \t]{0,8}[:=][ \t]{0,8}["'`]?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
  validate: clampedVerdict,
  remediation: "Make a new key pair with `wg genkey` and replace the public key on its peers.",
  hits: ["[Interface]\nPrivateKey = ‹" + fake("base64", 42) + "A=›"],
  misses: ["PublicKey = " + fake("base64", 42) + "A="],
});

/**
 * `wg genkey` sets five bits, as X25519 wants them (RFC 7748, section 5). Preshared keys and those that others make
 * have any.
 */
function clampedVerdict(secret: string): Verdict | undefined {
  const bytes = bytesOfBase64(secret);
  return (bytes[0]! & 7) === 0 && (bytes[31]! & 0xc0) === 0x40
    ? { confidence: "high", fact: "it has the five bits that private keys of X25519 have" }
    : undefined;
}
