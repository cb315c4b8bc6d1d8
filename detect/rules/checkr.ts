import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const checkrKey = defineAssignment({
  id: "checkr-key",
  what: "a Checkr API key",
  source: "https://docs.checkr.com/#section/Getting-Started/Authentication",
  severity: "critical",
  names: ["checkr"],
  value: /[a-z0-9]{40}/,
  remediation: "Revoke the key.",
  revoke: "https://dashboard.checkr.com/account/developer/api-keys",
  hits: [`CHECKR_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`CHECKR_API_KEY="${fake("hex", 13)}"`],
});
