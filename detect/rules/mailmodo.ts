import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailmodoApiKey = defineAssignment({
  id: "mailmodo-api-key",
  what: "a Mailmodo API key",
  source: "https://www.mailmodo.com/developers",
  severity: "high",
  names: ["mailmodo"],
  value: /[A-Z0-9]{7}(?:-[A-Z0-9]{7}){3}/,
  remediation: "Delete the key in Mailmodo's settings under API keys.",
  hits: [
    `MAILMODO_API_KEY="‹${fake("upper", 7)}-4${fake("upper", 6)}-K8${fake("upper", 5)}-ZR9${fake("upper", 4)}›"`,
  ],
  misses: ["MAILMODO_API_KEY=" + fake("hex", 10)],
});
