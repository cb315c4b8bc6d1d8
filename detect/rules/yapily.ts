import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const yapilyApplicationSecret = defineAssignment({
  id: "yapily-application-secret",
  what: "a Yapily application key or secret",
  source: "https://docs.yapily.com/introduction/authentication",
  severity: "critical",
  names: ["yapily"],
  value: UUID,
  remediation: "Revoke it.",
  revoke: "https://console.yapily.com",
  hits: [`YAPILY_APPLICATION_SECRET="‹${fakeUuid()}›"`],
  misses: [`YAPILY_APPLICATION_SECRET="${fake("hex", 8)}"`],
});
