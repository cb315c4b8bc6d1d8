import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ipapiKey = defineAssignment({
  id: "ipapi-key",
  what: "an ipapi key",
  source: "https://ipapi.co/api/#authentication",
  severity: "low",
  names: ["ipapi", "ip-api"],
  value: /[A-Za-z0-9]{32}|[A-Za-z0-9]{50}/,
  remediation: "Make a new key in the dashboard, or in the account of ipapi.co.",
  revoke: "https://ipapi.com/dashboard",
  hits: [`IPAPI_KEY="‹${fake("hex", 32)}›"`, `IPAPI_KEY="‹${fake("alnum", 50)}›"`],
  misses: ["IPAPI_KEY=" + fake("hex", 10)],
});
