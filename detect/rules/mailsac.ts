import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailsacKey = defineAssignment({
  id: "mailsac-key",
  what: "a Mailsac key",
  source: "https://docs.mailsac.com/en/latest/about_mailsac/credentials.html",
  severity: "medium",
  names: ["mailsac"],
  value: /k_[A-Za-z0-9]{24,60}/,
  remediation: "Delete the key.",
  revoke: "https://mailsac.com/v2/credentials",
  hits: [`MAILSAC_KEY="‹k_${fake("alnum", 40)}›"`],
  misses: ["MAILSAC_KEY=" + fake("hex", 10)],
});
