import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cratesIoToken = defineRule({
  id: "crates-io-token",
  what: "a crates.io token",
  source: "https://doc.rust-lang.org/cargo/reference/publishing.html",
  severity: "critical",
  documented: false,
  keywords: ["cio"],
  pattern: token(/cio[A-Za-z0-9]{32}/),
  remediation: "Revoke it.",
  revoke: "https://crates.io/settings/tokens",
  hits: ["cio" + fake("alnum", 32)],
  misses: ["cio" + fake("alnum", 5)],
});
