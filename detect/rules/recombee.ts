import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const recombeePrivateToken = defineAssignment({
  id: "recombee-private-token",
  what: "a Recombee private token",
  source: "https://docs.recombee.com/authentication",
  severity: "high",
  names: ["recombee"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Change it at https://admin.recombee.com under the database's settings.",
  hits: [`RECOMBEE_PRIVATE_TOKEN="‹${fake("alnum", 64)}›"`],
  misses: [`RECOMBEE_PRIVATE_TOKEN="${fake("alnum", 21)}"`],
});
