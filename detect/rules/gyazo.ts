import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gyazoAccessToken = defineAssignment({
  id: "gyazo-access-token",
  what: "a Gyazo access token",
  source: "https://gyazo.com/api/docs/auth",
  severity: "medium",
  names: ["gyazo"],
  value: /[a-f0-9]{64}|[A-Za-z0-9_-]{43}/,
  remediation: "Revoke the token.",
  revoke: "https://gyazo.com/oauth/applications",
  hits: [`GYAZO_ACCESS_TOKEN="‹${fake("hex", 64)}›"`, `GYAZO_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["GYAZO_ACCESS_TOKEN=" + fake("hex", 10)],
});
