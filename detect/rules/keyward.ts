import { crcBase62, crcBase62Verdict } from "../checks/crc-32.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

/** Made in vault/access/token-text.ts; the scheme of the checksum is GitHub's. */
const source =
  "https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/";
const body = fake("alnum", 40);

export const keywardToken = defineRule({
  id: "keyward-token",
  what: "a Keyward token",
  source,
  severity: "critical",
  keywords: ["kw_"],
  // prefix(3) + random(40) + CRC-32 in base 62 (6)
  pattern: token(/kw_[A-Za-z0-9]{46}/),
  validate: crcBase62Verdict(3),
  remediation: "Revoke it with `keyward token:revoke`.",
  hits: ["kw_" + body + crcBase62(body)],
  misses: ["kw_" + fake("alnum", 20)],
});

export const keywardSecretId = defineRule({
  id: "keyward-secret-id",
  what: "a secret id of a machine's login to Keyward",
  source,
  severity: "critical",
  keywords: ["kws_"],
  // prefix(4) + random(40) + CRC-32 in base 62 (6)
  pattern: token(/kws_[A-Za-z0-9]{46}/),
  validate: crcBase62Verdict(4),
  remediation: "Remove it from its login, and give the machine a new one.",
  hits: ["kws_" + body + crcBase62(body)],
  misses: ["kws_" + fake("alnum", 20)],
});
