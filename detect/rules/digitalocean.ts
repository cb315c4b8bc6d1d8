import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const digitaloceanToken = defineRule({
  id: "digitalocean-token",
  what: "a DigitalOcean token",
  source: "https://docs.digitalocean.com/notes/2022/api-token-format",
  severity: "critical",
  keywords: ["dop_v1_", "doo_v1_", "dor_v1_"],
  // Personal, OAuth, refresh.
  pattern: token(/do[por]_v1_[a-f0-9]{64}/),
  remediation: "Delete it.",
  revoke: "https://cloud.digitalocean.com/account/api/tokens",
  hits: ["dop_v1_" + fake("hex", 64), "doo_v1_" + fake("hex", 64)],
  misses: ["dop_v1_" + "..."],
});
