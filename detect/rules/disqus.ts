import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://disqus.com/api/docs/auth/";
const remediation = "Delete the application, or reset its secret.";
const revoke = "https://disqus.com/api/applications/";

export const disqusKey = defineAssignment({
  id: "disqus-key",
  what: "a Disqus API key or secret",
  source,
  severity: "high",
  names: ["disqus"],
  value: /[a-z0-9]{64}/,
  remediation,
  revoke,
  hits: [`DISQUS_SECRET_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`DISQUS_SECRET_KEY="${fake("alnum", 21)}"`],
});

export const disqusAccessToken = defineAssignment({
  id: "disqus-access-token",
  what: "a Disqus access token",
  source,
  severity: "high",
  names: ["disqus"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`DISQUS_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DISQUS_ACCESS_TOKEN="${fake("hex", 10)}"`],
});
