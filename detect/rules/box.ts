import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const boxCredential = defineAssignment({
  id: "box-credential",
  what: "a Box client secret or access token",
  source: "https://developer.box.com/guides/authentication/",
  severity: "high",
  names: ["box"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Reset the secret.",
  revoke: "https://app.box.com/developers/console",
  hits: [`BOX_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`boxShadow = "${fake("hex", 32)}"`, `BOX_CLIENT_SECRET="${fake("alnum", 10)}"`],
});
