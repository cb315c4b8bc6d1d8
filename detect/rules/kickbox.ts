import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kickboxApiKey = defineAssignment({
  id: "kickbox-api-key",
  what: "a Kickbox API key",
  source: "https://docs.kickbox.com/docs/using-the-api",
  severity: "medium",
  names: ["kickbox"],
  value: /(?:live|test)_[A-Za-z0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://app.kickbox.com/settings/keys",
  hits: [`KICKBOX_API_KEY="‹live_${fake("hex", 64)}›"`],
  misses: ["KICKBOX_API_KEY=" + fake("hex", 10)],
});
