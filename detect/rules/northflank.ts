import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const northflankToken = defineAssignment({
  id: "northflank-token",
  what: "a Northflank API token",
  source: "https://northflank.com/docs/v1/api/introduction",
  severity: "critical",
  names: ["northflank"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`NORTHFLANK_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['NORTHFLANK_TOKEN="short"'],
});
