import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smsapiToken = defineAssignment({
  id: "smsapi-token",
  what: "an SMSAPI token",
  source: "https://www.smsapi.com/docs/",
  severity: "high",
  names: ["smsapi"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Delete it.",
  revoke: "https://ssl.smsapi.com/oauth/manage",
  hits: [`SMSAPI_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: [`SMSAPI_TOKEN="${fake("alnum", 13)}"`],
});
