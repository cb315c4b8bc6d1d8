import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const route4meApiKey = defineAssignment({
  id: "route4me-api-key",
  what: "a Route4Me API key",
  source: "https://route4me.io/docs/",
  severity: "high",
  names: ["route4me"],
  value: /[A-Z0-9]{32}/,
  remediation: "Regenerate it in Route4Me's account settings under API.",
  hits: [`ROUTE4ME_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`ROUTE4ME_API_KEY="${fake("upper", 10)}"`],
});
