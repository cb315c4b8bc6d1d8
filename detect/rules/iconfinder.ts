import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const iconfinderApiKey = defineAssignment({
  id: "iconfinder-api-key",
  what: "an Iconfinder API key",
  source: "https://developer.iconfinder.com/reference/authentication",
  severity: "medium",
  names: ["iconfinder"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://www.iconfinder.com/account/api",
  hits: [`ICONFINDER_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: ["ICONFINDER_API_KEY=" + fake("hex", 10)],
});
