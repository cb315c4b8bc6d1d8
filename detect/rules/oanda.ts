import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const oandaAccessToken = defineAssignment({
  id: "oanda-access-token",
  what: "an OANDA access token",
  source: "https://developer.oanda.com/rest-live-v20/authentication/",
  severity: "critical",
  names: ["oanda"],
  value: /[a-f0-9]{32}-[a-f0-9]{32}|[A-Za-z0-9]{24}/,
  remediation: "Revoke the token under manage API access in OANDA's hub.",
  hits: [
    `OANDA_ACCESS_TOKEN="‹${fake("hex", 32)}-${fake("hex", 32)}›"`,
    `OANDA_API_KEY="‹${fake("alnum", 24)}›"`,
  ],
  misses: ["OANDA_ACCESS_TOKEN=" + fake("hex", 10)],
});
