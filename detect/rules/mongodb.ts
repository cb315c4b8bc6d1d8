import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mongodbAtlasSecret = defineRule({
  id: "mongodb-atlas-secret",
  what: "a MongoDB Atlas service account secret",
  source: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
  severity: "critical",
  documented: false,
  keywords: ["mdb_sa_sk_"],
  pattern: token(/mdb_sa_sk_[A-Za-z0-9_-]{40}/),
  remediation: "Revoke it in Atlas under access manager.",
  hits: ["mdb_sa_sk_" + fake("alnum", 40)],
  misses: ["mdb_sa_sk_" + "..."],
});
