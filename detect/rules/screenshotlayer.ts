import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const screenshotlayerAccessKey = defineAssignment({
  id: "screenshotlayer-access-key",
  what: "a screenshotlayer access key",
  source: "https://screenshotlayer.com/documentation",
  severity: "low",
  names: ["screenshotlayer"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Reset it in screenshotlayer's dashboard.",
  revoke: "https://screenshotlayer.com/dashboard",
  hits: [`SCREENSHOTLAYER_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SCREENSHOTLAYER_ACCESS_KEY="${fake("hex", 10)}"`],
});
