import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const fronteggKey = defineAssignment({
  id: "frontegg-key",
  what: "a Frontegg API key",
  source: "https://developers.frontegg.com/api/overview",
  severity: "critical",
  names: ["frontegg"],
  value: UUID,
  remediation: "Regenerate the key under the environment's settings.",
  revoke: "https://portal.frontegg.com",
  hits: [`FRONTEGG_API_KEY="‹${fakeUuid()}›"`],
  misses: [`FRONTEGG_API_KEY="${fake("hex", 8)}"`],
});
