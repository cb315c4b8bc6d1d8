import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const coverallsToken = defineAssignment({
  id: "coveralls-token",
  what: "a Coveralls token",
  source: "https://docs.coveralls.io/api-introduction",
  severity: "medium",
  names: ["coveralls"],
  value: /[a-z0-9]{30,40}|[a-z0-9-]{37}/,
  remediation: "Regenerate the token under the repository's or your account's settings.",
  revoke: "https://coveralls.io",
  hits: [`COVERALLS_REPO_TOKEN="‹${fake("alnum", 33)}›"`, `COVERALLS_REPO_TOKEN="‹${fake("alnum", 37)}›"`],
  misses: [`COVERALLS_REPO_TOKEN="${fake("alnum", 11)}"`],
});
