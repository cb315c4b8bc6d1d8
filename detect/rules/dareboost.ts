import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dareboostToken = defineAssignment({
  id: "dareboost-token",
  what: "a Dareboost API token",
  source: "https://www.dareboost.com/en/documentation-api",
  severity: "medium",
  names: ["dareboost"],
  value: /[a-z0-9]{60}/,
  remediation: "Ask the vendor for a new token; Dareboost is Contentsquare Speed Analysis now.",
  hits: [`DAREBOOST_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`DAREBOOST_TOKEN="${fake("alnum", 20)}"`],
});
