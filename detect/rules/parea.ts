import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pareaKey = defineAssignment({
  id: "parea-key",
  what: "a Parea API key",
  source: "https://docs.parea.ai/welcome/getting-started-evaluation",
  severity: "medium",
  names: ["parea-api", "parea-ai"],
  value: /pai-[a-f0-9-]{36,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PAREA_API_KEY="‹pai-${fake("hex", 36)}›"`],
  misses: ['PAREA_API_KEY="short"'],
});
