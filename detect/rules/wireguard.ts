import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const wireguardPrivateKey = defineRule({
  id: "wireguard-private-key",
  what: "a WireGuard private or preshared key",
  source: "https://www.wireguard.com/quickstart/",
  severity: "critical",
  documented: false,
  keywords: ["PrivateKey", "private_key", "PresharedKey", "preshared_key", "wireguard", "wg_"],
  // 32 bytes in base64, so that the last letter has but 16 values.
  pattern:
    /(?:(?<![a-z])(?:private|preshared)_?key|(?:wireguard|wg_)(?![\w.-]{0,40}pub)[\w.-]{0,40})["'`]?[ \t]{0,8}[:=][ \t]{0,8}["'`]?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
  remediation: "Make a new key pair with `wg genkey` and replace the public key on its peers.",
  hits: ["[Interface]\nPrivateKey = ‹" + fake("base64", 42) + "A=›"],
  misses: ["PublicKey = " + fake("base64", 42) + "A="],
});
