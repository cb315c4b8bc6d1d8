import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const meilisearchKey = defineAssignment({
  id: "meilisearch-key",
  what: "a Meilisearch key",
  source: "https://www.meilisearch.com/docs/learn/security/basic_security",
  severity: "high",
  names: ["meilisearch", "meili"],
  value: /[a-f0-9]{64}|[A-Za-z0-9_-]{43}/,
  remediation: "Delete the key with DELETE /keys, or restart with another master key.",
  hits: [`MEILI_MASTER_KEY="‹${fake("alnum", 43)}›"`],
  misses: ["MEILI_MASTER_KEY=" + fake("hex", 10)],
});
