import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const clojarsToken = defineRule({
  id: "clojars-token",
  what: "a Clojars deploy token",
  source: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
  severity: "high",
  documented: false,
  keywords: ["CLOJARS_"],
  pattern: token(/CLOJARS_[a-z0-9]{60}/),
  remediation: "Disable it.",
  revoke: "https://clojars.org/tokens",
  hits: ["CLOJARS_" + fake("hex", 60)],
  misses: ["CLOJARS_" + "PASSWORD"],
});
