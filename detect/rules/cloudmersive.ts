import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const cloudmersiveKey = defineAssignment({
  id: "cloudmersive-key",
  what: "a Cloudmersive API key",
  source: "https://api.cloudmersive.com/docs/",
  severity: "medium",
  names: ["cloudmersive"],
  value: UUID,
  remediation: "Delete the key.",
  revoke: "https://account.cloudmersive.com/keys",
  hits: [`CLOUDMERSIVE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`CLOUDMERSIVE_API_KEY="${fake("hex", 8)}"`],
});
