import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const codaToken = defineAssignment({
  id: "coda-token",
  what: "a Coda API token",
  source: "https://coda.io/developers/apis/v1#section/Authentication",
  severity: "high",
  names: ["coda"],
  value: UUID,
  common: true,
  remediation: "Delete the token under API settings.",
  revoke: "https://coda.io/account",
  hits: [`CODA_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`CODA_API_TOKEN="${fake("hex", 8)}"`],
});
