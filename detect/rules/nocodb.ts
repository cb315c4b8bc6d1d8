import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nocodbApiToken = defineAssignment({
  id: "nocodb-api-token",
  what: "a NocoDB API token",
  source: "https://nocodb.com/docs/product-docs/account-settings/api-tokens",
  severity: "high",
  names: ["nocodb", "xc-token"],
  value: /(?:nc_pat_)?[A-Za-z0-9_-]{40}/,
  remediation: "Delete the token in NocoDB's account settings.",
  hits: [`NOCODB_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ["NOCODB_TOKEN=" + fake("hex", 10)],
});
