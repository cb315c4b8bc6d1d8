import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hellosignApiKey = defineAssignment({
  id: "hellosign-api-key",
  what: "a Dropbox Sign (HelloSign) API key",
  source: "https://developers.hellosign.com/api/reference/authentication/",
  severity: "critical",
  names: ["hellosign", "hello-sign", "dropbox-sign"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://app.hellosign.com/home/myAccount#api",
  hits: [`HELLOSIGN_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["HELLOSIGN_API_KEY=" + fake("hex", 10)],
});
