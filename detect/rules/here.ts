import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const hereApiKey = defineAssignment({
  id: "here-api-key",
  what: "a HERE API key",
  source:
    "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/plat-using-apikeys.html",
  severity: "low",
  names: [
    "hereapi",
    "here-api",
    "here-maps",
    "here-app-code",
    "here-geocod",
    "here-rest",
    "here-platform",
    "heredotcom",
  ],
  // Keys have 43 characters, the app codes before 2019 have 22.
  value: /[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{22}/,
  remediation: "Delete the key.",
  revoke: "https://platform.here.com/admin/apps",
  hits: [`HERE_API_KEY="‹${fake("alnum", 43)}›"`, `here_app_code="‹${fake("alnum", 22)}›"`],
  misses: ["HERE_API_KEY=" + fake("hex", 10)],
});

export const hereAccessKeySecret = defineAssignment({
  id: "here-access-key-secret",
  what: "a HERE access key's secret",
  source:
    "https://www.here.com/docs/bundle/identity-and-access-management-developer-guide/page/topics/sdk.html",
  severity: "medium",
  names: ["here.access.key.secret", "here-access-key-secret", "here-client-secret", "here-token"],
  value: /[A-Za-z0-9_-]{86}/,
  remediation: "Delete the access key.",
  revoke: "https://platform.here.com/admin/apps",
  hits: [`here.access.key.secret="‹${fake("alnum", 86)}›"`],
  misses: ["here.access.key.secret=" + fake("hex", 10)],
});
