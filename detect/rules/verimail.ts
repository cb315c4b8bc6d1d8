import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const verimailApiKey = defineAssignment({
  id: "verimail-api-key",
  what: "a Verimail API key",
  source: "https://verimail.io/docs",
  severity: "low",
  names: ["verimail"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it in Verimail's dashboard.",
  hits: [`VERIMAIL_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`VERIMAIL_API_KEY="${fake("upper", 10)}"`],
});
