import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const browserlessToken = defineAssignment({
  id: "browserless-token",
  what: "a Browserless API token",
  source: "https://docs.browserless.io/",
  severity: "high",
  names: ["browserless"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9]{40,64}/,
  remediation: "Regenerate the token.",
  revoke: "https://account.browserless.io",
  hits: [`BROWSERLESS_TOKEN="‹${fakeUuid()}›"`, `BROWSERLESS_TOKEN="‹${fake("alnum", 48)}›"`],
  misses: [`BROWSERLESS_TOKEN="${fake("hex", 8)}"`],
});
