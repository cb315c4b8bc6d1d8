import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const phantombusterApiKey = defineAssignment({
  id: "phantombuster-api-key",
  what: "a PhantomBuster API key",
  source: "https://hub.phantombuster.com/docs/api",
  severity: "high",
  names: ["phantombuster", "phantom-buster"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete the key.",
  revoke: "https://phantombuster.com/workspace-settings",
  hits: [`PHANTOMBUSTER_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ["PHANTOMBUSTER_API_KEY=" + fake("hex", 10)],
});
