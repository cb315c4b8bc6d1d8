import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const novitaApiKey = defineAssignment({
  id: "novita-api-key",
  what: "a Novita AI API key",
  source: "https://novita.ai/docs/guides/quickstart",
  severity: "medium",
  names: ["novita"],
  value: /sk_[A-Za-z0-9_-]{43}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete the key.",
  revoke: "https://novita.ai/settings/key-management",
  hits: [`NOVITA_API_KEY="‹sk_${fake("alnum", 43)}›"`],
  misses: ["NOVITA_API_KEY=" + fake("hex", 10)],
});
