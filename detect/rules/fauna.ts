import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const faunaSecret = defineAssignment({
  id: "fauna-secret",
  what: "a Fauna secret",
  source: "https://docs.faunadb.org/fauna/current/learn/security/keys/",
  severity: "critical",
  names: ["fauna"],
  value: /fn[a-z][a-z0-9_-]{37,53}/,
  remediation: "Delete the key; the service closed in May 2025.",
  hits: [`FAUNA_SECRET="‹fnA${fake("alnum", 37)}›"`],
  misses: [`FAUNA_SECRET="fnA${fake("alnum", 12)}"`],
});
