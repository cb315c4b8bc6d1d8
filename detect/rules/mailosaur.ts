import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailosaurApiKey = defineAssignment({
  id: "mailosaur-api-key",
  what: "a Mailosaur API key",
  source: "https://mailosaur.com/docs/api",
  severity: "medium",
  names: ["mailosaur"],
  value: /[A-Za-z0-9]{15,32}/,
  remediation: "Delete the key.",
  revoke: "https://mailosaur.com/app/keys",
  hits: [`MAILOSAUR_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ["MAILOSAUR_API_KEY=" + fake("hex", 10)],
});
