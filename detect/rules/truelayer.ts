import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const truelayerClientSecret = defineAssignment({
  id: "truelayer-client-secret",
  what: "a TrueLayer client secret",
  source: "https://docs.truelayer.com/docs/generate-an-access-token",
  severity: "critical",
  names: ["truelayer", "true-layer"],
  value: UUID,
  remediation: "Reset it.",
  revoke: "https://console.truelayer.com",
  hits: [`TRUELAYER_CLIENT_SECRET="‹${fakeUuid()}›"`],
  misses: [`TRUELAYER_CLIENT_SECRET="${fake("hex", 8)}"`],
});
