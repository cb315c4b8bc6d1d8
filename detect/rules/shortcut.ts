import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const shortcutApiToken = defineAssignment({
  id: "shortcut-api-token",
  what: "a Shortcut API token",
  source: "https://developer.shortcut.com/api/rest/v3#Authentication",
  severity: "high",
  names: ["shortcut", "clubhouse"],
  common: true,
  value: UUID,
  remediation: "Delete it.",
  revoke: "https://app.shortcut.com/settings/account/api-tokens",
  hits: [`SHORTCUT_API_TOKEN="‹${fakeUuid()}›"`],
  misses: [`SHORTCUT_API_TOKEN="${fake("hex", 8)}"`],
});
