import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const blackForestLabsKey = defineAssignment({
  id: "black-forest-labs-key",
  what: "a Black Forest Labs API key",
  source: "https://docs.bfl.ai/quick_start/create_account",
  severity: "medium",
  names: ["bfl_api", "bfl-api", "black-forest-labs"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|bfl_[A-Za-z0-9_-]{24,64}/,
  remediation: "Delete the key.",
  revoke: "https://dashboard.bfl.ai/api/keys",
  hits: [`BFL_API_KEY="‹${fakeUuid()}›"`],
  misses: ["BFL_API_URL=https://api.bfl.ai"],
});
