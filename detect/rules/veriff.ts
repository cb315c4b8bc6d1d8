import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const veriffSecret = defineAssignment({
  id: "veriff-secret",
  what: "a Veriff API key or shared secret",
  source: "https://developers.veriff.com/",
  severity: "critical",
  names: ["veriff"],
  value: UUID,
  remediation: "Regenerate it in Veriff's customer portal under integrations.",
  hits: [`VERIFF_SHARED_SECRET="‹${fakeUuid()}›"`],
  misses: [`VERIFF_SHARED_SECRET="${fake("hex", 8)}"`],
});
