import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const moonshotApiKey = defineAssignment({
  id: "moonshot-api-key",
  what: "a Moonshot AI (Kimi) API key",
  source: "https://platform.moonshot.ai/docs/api/chat",
  severity: "high",
  names: ["moonshot", "kimi"],
  value: /sk-[A-Za-z0-9]{48}/,
  remediation: "Delete the key.",
  revoke: "https://platform.moonshot.ai/console/api-keys",
  hits: [`MOONSHOT_API_KEY="‹sk-${fake("alnum", 48)}›"`],
  misses: ["MOONSHOT_API_KEY=" + fake("hex", 10)],
});
