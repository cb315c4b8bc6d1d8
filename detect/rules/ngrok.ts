import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ngrokAuthtoken = defineAssignment({
  id: "ngrok-authtoken",
  what: "an ngrok authtoken",
  source: "https://ngrok.com/docs/agent/",
  severity: "medium",
  names: ["ngrok", "authtoken"],
  value: /[12][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22}/,
  remediation: "Reset it.",
  revoke: "https://dashboard.ngrok.com",
  hits: [`NGROK_AUTHTOKEN=‹2${fake("alnum", 26)}_${fake("alnum", 21)}›`],
  misses: ["NGROK_AUTHTOKEN=short"],
});
