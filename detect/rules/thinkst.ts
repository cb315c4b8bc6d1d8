import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const thinkstConsoleToken = defineAssignment({
  id: "thinkst-console-token",
  what: "a Thinkst Canary console auth token",
  source: "https://docs.canary.tools/guide/getting-started.html",
  severity: "high",
  names: ["thinkst", "canary-api", "canary-auth", "canary-console"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it in the Canary console's settings.",
  hits: [`CANARY_AUTH_TOKEN=‹${fake("hex", 32)}›`],
  misses: ["CANARY_REGION=shop"],
});
