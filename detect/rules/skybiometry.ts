import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const skybiometryApiSecret = defineAssignment({
  id: "skybiometry-api-secret",
  what: "a SkyBiometry API key or secret",
  source: "https://skybiometry.com/documentation/",
  severity: "medium",
  names: ["skybiometry"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SKYBIOMETRY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SKYBIOMETRY_API_KEY=${fake("alnum", 10)}`],
});
