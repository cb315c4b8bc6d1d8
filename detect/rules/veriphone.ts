import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const veriphoneApiKey = defineAssignment({
  id: "veriphone-api-key",
  what: "a Veriphone API key",
  source: "https://veriphone.io/docs/v2",
  severity: "low",
  names: ["veriphone"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://veriphone.io/cp",
  hits: [`VERIPHONE_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`VERIPHONE_API_KEY="${fake("upper", 10)}"`],
});
