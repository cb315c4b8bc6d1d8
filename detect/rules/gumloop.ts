import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gumloopKey = defineAssignment({
  id: "gumloop-key",
  what: "a Gumloop API key",
  source: "https://docs.gumloop.com/api-reference/getting-started",
  severity: "high",
  names: ["gumloop"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`GUMLOOP_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['GUMLOOP_API_KEY="short"'],
});
