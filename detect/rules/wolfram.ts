import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wolframAppId = defineAssignment({
  id: "wolfram-app-id",
  what: "a Wolfram|Alpha AppID",
  source: "https://products.wolframalpha.com/api/documentation",
  severity: "low",
  names: ["wolfram", "wolfram-alpha"],
  value: /[A-Z0-9]{6}-[A-Z0-9]{10}/,
  remediation: "Delete it.",
  revoke: "https://developer.wolframalpha.com",
  hits: [`WOLFRAM_APP_ID="‹${fake("upper", 6)}-${fake("upper", 10)}›"`],
  misses: [`WOLFRAM_APP_ID="${fake("upper", 4)}-${fake("upper", 4)}"`],
});
