import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const zeptomailToken = defineRule({
  id: "zeptomail-token",
  what: "a ZeptoMail send token",
  source: "https://www.zoho.com/zeptomail/help/api-home.html",
  severity: "high",
  documented: false,
  keywords: ["wSsVR6"],
  pattern: /(?<![A-Za-z0-9+/_])(?<secret>wSsVR6[A-Za-z0-9+/]{120,150}={0,2})(?![A-Za-z0-9+/=_])/,
  remediation: "Generate another Send Mail token under SMTP/API and delete this one.",
  hits: ["wSsVR6" + fake("base64", 136) + "=="],
  misses: ["wSsVR6" + fake("base64", 40)],
});
