import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const artsySecret = defineAssignment({
  id: "artsy-secret",
  what: "an Artsy client secret",
  source: "https://developers.artsy.net/v2/start",
  severity: "medium",
  names: ["artsy"],
  value: /[a-z0-9]{20}|[a-z0-9]{32}/,
  remediation: "Reset the app's secret.",
  revoke: "https://developers.artsy.net/client_applications",
  hits: [`ARTSY_CLIENT_SECRET="‹${fake("hex", 20)}›"`, `ARTSY_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`ARTSY_CLIENT_SECRET="${fake("hex", 6)}"`],
});
