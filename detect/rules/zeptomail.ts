import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zeptomailToken = defineAssignment({
  id: "zeptomail-token",
  what: "a ZeptoMail send token",
  source: "https://www.zoho.com/zeptomail/help/api/email-sending.html",
  severity: "high",
  names: ["zeptomail"],
  value: /[A-Za-z0-9+/]{100,180}={0,2}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`ZEPTOMAIL_TOKEN="‹${fake("alnum", 100)}›"`],
  misses: ['ZEPTOMAIL_TOKEN="short"'],
});
