import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const weblateToken = defineRule({
  id: "weblate-token",
  what: "a Weblate API token",
  source: "https://github.com/WeblateOrg/weblate/blob/main/weblate/utils/token.py",
  severity: "high",
  keywords: ["wlu_", "wlp_"],
  // A user's, a project's.
  pattern: token(/wl[up]_[A-Za-z0-9]{36}/),
  remediation: "Regenerate it in Weblate under the profile's API access, or the project's access control.",
  hits: ["wlu_" + fake("alnum", 36), "wlp_" + fake("alnum", 36)],
  misses: ["wlu_" + fake("alnum", 8)],
});
