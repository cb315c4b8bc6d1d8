import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const myanimelistClientSecret = defineAssignment({
  id: "myanimelist-client-secret",
  what: "a MyAnimeList client secret",
  source: "https://myanimelist.net/apiconfig/references/api/v2",
  severity: "low",
  names: ["myanimelist", "mal-client"],
  value: /[a-f0-9]{64}|[a-f0-9]{32}/,
  remediation: "Make a new secret.",
  revoke: "https://myanimelist.net/apiconfig",
  hits: [`MAL_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: ["MAL_CLIENT_SECRET=" + fake("hex", 10)],
});
