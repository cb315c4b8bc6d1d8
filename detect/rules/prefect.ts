import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const prefectKey = defineRule({
  id: "prefect-key",
  what: "a Prefect API key",
  source: "https://github.com/PrefectHQ/prefect/blob/main/src/prefect/cli/cloud/__init__.py",
  severity: "high",
  keywords: ["pnu_", "pnb_"],
  // Users, bots.
  pattern: token(/pn[ub]_[A-Za-z0-9]{36}/),
  remediation: "Delete it in Prefect Cloud under API keys.",
  hits: ["pnu_" + fake("alnum", 36)],
  misses: ["pnu_" + "..."],
});
