import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const SECRET = fake("base32", 53).toLowerCase();

export const storjAccessGrant = defineAssignment({
  id: "storj-access-grant",
  what: "a Storj access grant or secret key",
  source: "https://storj.dev/learn/concepts/access/access-grants",
  severity: "high",
  names: ["storj"],
  value: /1[1-9A-HJ-NP-Za-km-z]{100,500}|[a-z2-7]{53}/,
  remediation: "Delete the access in Storj's console.",
  hits: [`STORJ_SECRET_KEY=‹${SECRET}›`],
  misses: ["STORJ_REGION=shop"],
});
