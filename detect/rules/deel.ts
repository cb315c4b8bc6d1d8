import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const deelToken = defineAssignment({
  id: "deel-token",
  what: "a Deel API token",
  source: "https://developer.deel.com/docs/api-tokens-1",
  severity: "critical",
  names: ["deel", "letsdeel", "lets-deel"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9._-]{40,120}/,
  common: true,
  remediation: "Revoke the token.",
  revoke: "https://app.deel.com/developer-center",
  hits: [`DEEL_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`DEEL_API_TOKEN="${fake("hex", 8)}"`],
});
