import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const glassnodeApiKey = defineAssignment({
  id: "glassnode-api-key",
  what: "a Glassnode API key",
  source: "https://docs.glassnode.com/basic-api/api-key",
  severity: "medium",
  names: ["glassnode"],
  value: /[A-Za-z0-9]{27}/,
  remediation: "Delete the key.",
  revoke: "https://studio.glassnode.com/settings/api",
  hits: [`GLASSNODE_API_KEY="‹${fake("alnum", 27)}›"`],
  misses: ["GLASSNODE_API_KEY=" + fake("hex", 10)],
});
