import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const northflankToken = defineAssignment({
  id: "northflank-token",
  what: "a Northflank API token",
  source: "https://northflank.com/docs/v1/application/secure/grant-api-access",
  severity: "critical",
  names: ["northflank"],
  value: JWT,
  remediation: "Delete the token under API tokens.",
  revoke: "https://app.northflank.com/s/account/api/tokens",
  hits: [
    `NORTHFLANK_TOKEN="‹${["eyJ" + fake("alnum", 17), "eyJ" + fake("alnum", 37), fake("alnum", 43)].join(".")}›"`,
  ],
  misses: ['NORTHFLANK_TOKEN="short"'],
});
