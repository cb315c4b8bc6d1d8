import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const humanloopKey = defineAssignment({
  id: "humanloop-key",
  what: "a Humanloop API key",
  source: "https://pypi.org/project/humanloop/",
  severity: "high",
  names: ["humanloop"],
  value: /hl_sk_[a-f0-9]{48}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HUMANLOOP_API_KEY="‹hl_sk_${fake("hex", 48)}›"`],
  misses: ['HUMANLOOP_API_KEY="short"'],
});
