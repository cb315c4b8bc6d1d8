import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fivetranSecret = defineAssignment({
  id: "fivetran-secret",
  what: "a Fivetran API key or secret",
  source: "https://fivetran.com/docs/rest-api/getting-started",
  severity: "high",
  names: ["fivetran"],
  value: /[A-Za-z0-9]{32}|[A-Za-z0-9]{16}/,
  remediation: "Regenerate the key.",
  revoke: "https://fivetran.com/account/settings/account",
  hits: [`FIVETRAN_API_SECRET="‹${fake("alnum", 32)}›"`, `FIVETRAN_API_KEY=‹${fake("alnum", 16)}›`],
  misses: ["FIVETRAN_GROUP=shop"],
});
