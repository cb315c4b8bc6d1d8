import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const screenshotoneAccessKey = defineAssignment({
  id: "screenshotone-access-key",
  what: "a ScreenshotOne access key",
  source: "https://screenshotone.com/docs/getting-started/",
  severity: "high",
  names: ["screenshotone"],
  value: /[A-Za-z0-9_-]{14,22}/,
  remediation: "Rotate it in ScreenshotOne's dashboard.",
  hits: [`SCREENSHOTONE_ACCESS_KEY=‹${fake("alnum", 14)}›`],
  misses: ["SCREENSHOTONE_REGION=shop"],
});
