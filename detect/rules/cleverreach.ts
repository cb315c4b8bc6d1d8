import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cleverreachClientSecret = defineAssignment({
  id: "cleverreach-client-secret",
  what: "a CleverReach client secret",
  source: "https://rest.cleverreach.com/howto/",
  severity: "high",
  names: ["clever-reach"],
  value: /[a-z0-9]{32}/,
  remediation: "Reset the OAuth app's secret in CleverReach under Extras, REST API.",
  hits: [`CLEVERREACH_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`CLEVERREACH_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
