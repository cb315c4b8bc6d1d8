import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dynalistToken = defineAssignment({
  id: "dynalist-token",
  what: "a Dynalist API token",
  source: "https://apidocs.dynalist.io/",
  severity: "medium",
  names: ["dynalist"],
  value: /[a-z0-9_-]{84,128}/,
  remediation: "Generate a new token.",
  revoke: "https://dynalist.io/developer",
  hits: [`DYNALIST_TOKEN="‹${fake("alnum", 128)}›"`],
  misses: [`DYNALIST_TOKEN="${fake("alnum", 42)}"`],
});
