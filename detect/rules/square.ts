import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const squareToken = defineRule({
  id: "square-token",
  what: "a Square access token",
  source: "https://developer.squareup.com/docs/build-basics/access-tokens",
  severity: "critical",
  documented: false,
  keywords: ["EAAA", "sq0atp-", "sq0csp-", "sq0csb-"],
  pattern: token(
    /(?:EAAA(?![0-9A-F]{60})[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22}|sq0cs[pb]-[A-Za-z0-9_-]{43})/,
  ),
  remediation: "Replace it.",
  revoke: "https://developer.squareup.com/apps",
  hits: ["EAAA" + fake("alnum", 60), "sq0csp-" + fake("alnum", 43)],
  misses: ["EAAA" + fake("alnum", 12), "EAAA" + fake("hex", 60).toUpperCase()],
});
