import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const recombeePrivateToken = defineAssignment({
  id: "recombee-private-token",
  what: "a Recombee private token",
  source: "https://docs.recombee.com/authentication",
  severity: "high",
  names: ["recombee"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Change it under the database's settings.",
  revoke: "https://admin.recombee.com",
  hits: [`RECOMBEE_PRIVATE_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`RECOMBEE_PRIVATE_TOKEN="${fake("alnum", 21)}"`],
});
