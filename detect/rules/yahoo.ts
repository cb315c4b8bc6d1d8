import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const yahooClientSecret = defineAssignment({
  id: "yahoo-client-secret",
  what: "a Yahoo client secret",
  source: "https://developer.yahoo.com/oauth2/guide/",
  severity: "high",
  names: ["yahoo"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the app.",
  revoke: "https://developer.yahoo.com/apps",
  hits: [`YAHOO_CLIENT_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`YAHOO_CLIENT_SECRET="${fake("hex", 13)}"`],
});
