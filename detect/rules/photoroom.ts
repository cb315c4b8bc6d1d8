import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const photoroomApiKey = defineAssignment({
  id: "photoroom-api-key",
  what: "a Photoroom API key",
  source: "https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key",
  severity: "medium",
  names: ["photoroom"],
  value: /(?:sandbox_)?(?:sk_pr_)?[A-Za-z0-9_]{40,64}/,
  remediation: "Delete the key.",
  revoke: "https://app.photoroom.com/api-dashboard",
  hits: [`PHOTOROOM_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["PHOTOROOM_API_KEY=" + fake("hex", 10)],
});
