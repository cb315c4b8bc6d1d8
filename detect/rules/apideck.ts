import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const apideckKey = defineAssignment({
  id: "apideck-key",
  what: "an Apideck API key",
  source: "https://developers.apideck.com/get-started",
  severity: "high",
  names: ["apideck"],
  value: /sk_(?:live|test)_[a-z0-9-]{60,100}/,
  remediation: "Regenerate the key.",
  revoke: "https://platform.apideck.com/configuration/api-keys",
  hits: [`APIDECK_API_KEY="‹sk_live_${fakeUuid()}-${fake("alnum", 40)}›"`],
  misses: [`APIDECK_APP_ID="${fake("alnum", 20)}"`],
});
