import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const oneloginClientSecret = defineAssignment({
  id: "onelogin-client-secret",
  what: "a OneLogin client secret",
  source: "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials",
  severity: "critical",
  names: ["onelogin", "one-login"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the API credential in OneLogin under developers.",
  hits: [`ONELOGIN_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: ["ONELOGIN_CLIENT_SECRET=" + fake("hex", 10)],
});
