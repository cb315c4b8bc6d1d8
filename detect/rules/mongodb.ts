import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

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

export const mongodbAtlasKey = defineAssignment({
  id: "mongodb-atlas-private-key",
  what: "a MongoDB Atlas private API key",
  source: "https://www.mongodb.com/docs/atlas/configure-api-access/",
  severity: "critical",
  names: [
    "mongodb-atlas",
    "mongo-atlas",
    "mongodb-private",
    "mongodb-api",
    "mcli-private",
    "atlas-private",
    "atlas-api",
  ],
  common: true,
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Revoke it in Atlas under access manager.",
  hits: [`MONGODB_ATLAS_PRIVATE_KEY=‹${fakeUuid()}›`],
  misses: [`MONGODB_ATLAS_PUBLIC_KEY=${fake("lower", 8)}`],
});
