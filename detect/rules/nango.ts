import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const nangoSecretKey = defineAssignment({
  id: "nango-secret-key",
  what: "a Nango secret key",
  source: "https://nango.dev/docs/reference/api/authentication",
  severity: "critical",
  names: ["nango"],
  value: UUID,
  remediation: "Rotate the key in Nango's environment settings.",
  hits: [`NANGO_SECRET_KEY="‹${fakeUuid()}›"`],
  misses: ["NANGO_SECRET_KEY=" + fake("hex", 10)],
});
