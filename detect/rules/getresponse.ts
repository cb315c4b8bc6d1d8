import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const getresponseApiKey = defineAssignment({
  id: "getresponse-api-key",
  what: "a GetResponse API key",
  source: "https://apidocs.getresponse.com/v3/authentication/apikey",
  severity: "high",
  names: ["getresponse", "get-response"],
  value: /[a-z0-9]{32}/,
  remediation: "Remove the key.",
  revoke: "https://app.getresponse.com/api",
  hits: [`GETRESPONSE_API_KEY="‹${fake("lower", 32)}›"`],
  misses: ["GETRESPONSE_API_KEY=" + fake("hex", 10)],
});
