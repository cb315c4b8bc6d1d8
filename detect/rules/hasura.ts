import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hasuraAdminSecret = defineAssignment({
  id: "hasura-admin-secret",
  what: "a Hasura admin secret",
  source: "https://hasura.io/docs/2.0/auth/authentication/admin-secret-access/",
  severity: "critical",
  names: ["hasura"],
  value: /[a-z0-9]{64}|[a-z0-9_-]{32,128}/,
  remediation: "Change HASURA_GRAPHQL_ADMIN_SECRET of the engine.",
  hits: [`HASURA_GRAPHQL_ADMIN_SECRET="‹${fake("alnum", 64)}›"`],
  misses: [`HASURA_GRAPHQL_ADMIN_SECRET="${fake("alnum", 21)}"`],
});
