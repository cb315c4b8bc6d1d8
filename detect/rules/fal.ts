import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const falKey = defineAssignment({
  id: "fal-key",
  what: "a fal API key",
  source: "https://docs.fal.ai/authentication/key-based",
  severity: "medium",
  names: ["fal-ai", "fal-key", "fal-api", "fal_token"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}:[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://fal.ai/dashboard/keys",
  hits: [`FAL_KEY="‹${fakeUuid()}:${fake("hex", 32)}›"`],
  misses: [`FAL_KEY="${fake("hex", 8)}:${fake("hex", 10)}"`],
});
