import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const postageappApiKey = defineAssignment({
  id: "postageapp-api-key",
  what: "a PostageApp API key",
  source: "https://dev.postageapp.com/api/",
  severity: "high",
  names: ["postageapp", "postage-app"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new key in the project's settings.",
  revoke: "https://secure.postageapp.com",
  hits: [`POSTAGEAPP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["POSTAGEAPP_API_KEY=" + fake("hex", 10)],
});
