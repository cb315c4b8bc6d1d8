import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gumroadAccessToken = defineAssignment({
  id: "gumroad-access-token",
  what: "a Gumroad access token",
  source: "https://help.gumroad.com/article/280-create-application-api",
  severity: "critical",
  names: ["gumroad"],
  value: /[a-f0-9]{64}|[A-Za-z0-9_-]{43}/,
  remediation: "Make a new token under settings, advanced, applications.",
  hits: [`GUMROAD_ACCESS_TOKEN="‹${fake("hex", 64)}›"`, `GUMROAD_TOKEN="‹${fake("alnum", 43)}›"`],
  misses: ["GUMROAD_ACCESS_TOKEN=" + fake("hex", 10)],
});
