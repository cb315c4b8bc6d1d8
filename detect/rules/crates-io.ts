import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cratesIoToken = defineRule({
  id: "crates-io-token",
  what: "a crates.io token",
  source: "https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/access_token.rs",
  severity: "critical",
  keywords: ["cio"],
  // An account's token, or a short one of trusted publishing: 31 characters and one of checksum.
  pattern: token(/cio(?:_tp_)?[A-Za-z0-9]{32}/),
  remediation: "Revoke it.",
  revoke: "https://crates.io/settings/tokens",
  hits: ["cio" + fake("alnum", 32), "cio_tp_" + fake("alnum", 32)],
  misses: ["cio" + fake("alnum", 5)],
});
