import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const wiseApiToken = defineAssignment({
  id: "wise-api-token",
  what: "a Wise (TransferWise) API token",
  source: "https://docs.wise.com/guides/developer/auth-and-security",
  severity: "critical",
  names: ["transferwise", "transfer-wise", "wise"],
  common: true,
  value: UUID,
  remediation: "Revoke it under API tokens.",
  revoke: "https://wise.com/settings",
  hits: [`TRANSFERWISE_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`TRANSFERWISE_API_TOKEN="${fake("hex", 8)}"`],
});
