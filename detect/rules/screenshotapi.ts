import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const screenshotapiToken = defineAssignment({
  id: "screenshotapi-token",
  what: "a ScreenshotAPI token",
  source: "https://docs.screenshotapi.net/",
  severity: "low",
  names: ["screenshot-api", "screenshotapi"],
  value:
    /[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}-[A-Z0-9]{7}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Regenerate it in ScreenshotAPI's dashboard.",
  hits: [
    `SCREENSHOTAPI_TOKEN="‹${fake("upper", 6)}4-${fake("upper", 6)}Q-${fake("upper", 6)}9-${fake("upper", 6)}2›"`,
  ],
  misses: [
    `SCREENSHOTAPI_TOKEN="${fake("upper", 4)}4-${fake("upper", 4)}Q-${fake("upper", 4)}9-${fake("upper", 4)}2"`,
  ],
});
