import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pingdomApiToken = defineAssignment({
  id: "pingdom-api-token",
  what: "a Pingdom API token",
  source: "https://docs.pingdom.com/api/#section/Authentication",
  severity: "medium",
  names: ["pingdom"],
  value: /[A-Za-z0-9_-]{86,88}|[a-z0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://my.pingdom.com/app/api-tokens",
  hits: [`PINGDOM_API_TOKEN="‹${fake("alnum", 87)}›"`, `PINGDOM_APP_KEY="‹${fake("lower", 32)}›"`],
  misses: ["PINGDOM_API_TOKEN=" + fake("hex", 10)],
});
