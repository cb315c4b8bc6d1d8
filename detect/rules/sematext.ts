import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fakeUuid } from "./fake.ts";

export const sematextToken = defineAssignment({
  id: "sematext-token",
  what: "a Sematext token",
  source: "https://github.com/sematext/docs/blob/master/docs/api/index.md",
  severity: "medium",
  names: ["sematext"],
  value: UUID,
  remediation: "Reset the API key of the account, or regenerate the token of the app.",
  revoke: "https://apps.sematext.com/ui/account/api",
  hits: [`SEMATEXT_TOKEN="‹${fakeUuid()}›"`],
  misses: ['SEMATEXT_TOKEN="short"'],
});
