import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const travisToken = defineAssignment({
  id: "travis-token",
  what: "a Travis CI token",
  source: "https://docs.travis-ci.com/user/triggering-builds/",
  severity: "high",
  names: ["travis-ci", "travis", "travis-token", "travis-api", "travis-access"],
  // A name of people.
  common: true,
  value: /[A-Za-z0-9_-]{20,22}/,
  remediation: "Regenerate it in Travis CI's settings.",
  hits: [`TRAVIS_TOKEN=‹${fake("alnum", 22)}›`, `travisCi: "‹${fake("alnum", 22)}›"`],
  misses: ["TRAVIS_TOKEN=short"],
});
