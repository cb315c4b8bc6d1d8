import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudimageKey = defineAssignment({
  id: "cloudimage-key",
  what: "a Cloudimage API key",
  source: "https://docs.cloudimage.io/",
  severity: "medium",
  names: ["cloudimage", "cloud-image"],
  value: /[a-z0-9_]{30}/,
  remediation: "Reset the key.",
  revoke: "https://www.cloudimage.io/en/login",
  hits: [`CLOUDIMAGE_API_KEY="‹${fake("lower", 30)}›"`],
  misses: [`CLOUDIMAGE_API_KEY="${fake("lower", 10)}"`],
});
