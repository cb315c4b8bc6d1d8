import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const patronusKey = defineAssignment({
  id: "patronus-key",
  what: "a Patronus AI API key",
  source: "https://docs.patronus.ai/docs/getting_started",
  severity: "high",
  names: ["patronus"],
  value: /sk-[A-Za-z0-9_-]{40,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`PATRONUS_API_KEY="‹sk-${fake("alnum", 40)}›"`],
  misses: ['PATRONUS_API_KEY="short"'],
});
