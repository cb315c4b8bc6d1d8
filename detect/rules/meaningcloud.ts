import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const meaningcloudLicenseKey = defineAssignment({
  id: "meaningcloud-license-key",
  what: "a MeaningCloud licence key",
  source: "https://learn.meaningcloud.com/developer/documentation/authentication",
  severity: "low",
  names: ["meaningcloud"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key in MeaningCloud's account.",
  hits: [`MEANINGCLOUD_KEY="‹${fake("hex", 32)}›"`],
  misses: ["MEANINGCLOUD_KEY=" + fake("hex", 10)],
});
