import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const oryToken = defineRule({
  id: "ory-token",
  what: "an Ory OAuth token",
  source: "https://github.com/ory/hydra/issues/2845",
  severity: "high",
  // Access, refresh, authorization code: a key and its signature.
  keywords: ["ory_at_", "ory_rt_", "ory_ac_"],
  pattern: token(/ory_(?:at|rt|ac)_[A-Za-z0-9_-]{40,48}\.[A-Za-z0-9_-]{40,48}/),
  remediation: "Revoke it at Ory's /oauth2/revoke.",
  hits: ["ory_at_" + fake("alnum", 43) + "." + fake("alnum", 43)],
  misses: ["ory_at_" + "..."],
});
