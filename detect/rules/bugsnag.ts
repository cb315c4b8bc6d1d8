import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

const source = "https://docs.bugsnag.com/api/data-access/#authentication";
const remediation =
  "Revoke the token under personal auth tokens; regenerate the project's key under its settings.";
const revoke = "https://app.bugsnag.com/settings";

export const bugsnagKey = defineAssignment({
  id: "bugsnag-key",
  what: "a Bugsnag notifier API key",
  source,
  severity: "low",
  names: ["bugsnag"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`BUGSNAG_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`BUGSNAG_API_KEY="${fake("hex", 10)}"`],
});

export const bugsnagToken = defineAssignment({
  id: "bugsnag-token",
  what: "a Bugsnag personal auth token",
  source,
  severity: "high",
  names: ["bugsnag"],
  value: UUID,
  remediation,
  revoke,
  hits: [`BUGSNAG_AUTH_TOKEN="‹${fakeUuid()}›"`],
  misses: [`BUGSNAG_AUTH_TOKEN="${fake("hex", 8)}"`],
});
