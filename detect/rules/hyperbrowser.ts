import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hyperbrowserKey = defineAssignment({
  id: "hyperbrowser-key",
  what: "a Hyperbrowser API key",
  source: "https://docs.hyperbrowser.ai/get-started/quickstart",
  severity: "high",
  names: ["hyperbrowser"],
  value: /hb_[a-f0-9]{30}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`HYPERBROWSER_API_KEY="‹hb_${fake("hex", 30)}›"`],
  misses: ['HYPERBROWSER_API_KEY="short"'],
});
