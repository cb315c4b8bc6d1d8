import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ringcentralClientSecret = defineAssignment({
  id: "ringcentral-client-secret",
  what: "a RingCentral client secret",
  source: "https://developers.ringcentral.com/guide/getting-started/register-app",
  severity: "high",
  names: ["ringcentral", "ring-central"],
  value:
    /[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{22}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Change it under the app's credentials.",
  revoke: "https://developers.ringcentral.com",
  hits: [`RINGCENTRAL_CLIENT_SECRET="‹${fake("alnum", 43)}›"`],
  misses: [`RINGCENTRAL_CLIENT_SECRET="${fake("alnum", 14)}"`],
});
