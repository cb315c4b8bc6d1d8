import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lobKey = defineAssignment({
  id: "lob-key",
  what: "a Lob API key",
  source: "https://docs.lob.com/#tag/Authentication",
  severity: "medium",
  names: ["lob"],
  value: /(?:live|test)_[a-f0-9]{35}/,
  remediation: "Regenerate it.",
  revoke: "https://dashboard.lob.com",
  hits: [`LOB_API_KEY=‹live_${fake("hex", 35)}›`],
  misses: ["LOB_API_KEY=short"],
});
