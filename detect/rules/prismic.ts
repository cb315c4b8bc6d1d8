import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const prismicToken = defineAssignment({
  id: "prismic-token",
  what: "a Prismic token",
  source: "https://prismic.io/docs/fetch-content#access-tokens",
  severity: "medium",
  names: ["prismic"],
  value:
    /MC5[A-Za-z0-9_-]{16,60}\.[A-Za-z0-9_%-]{20,200}|eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/,
  remediation: "Delete the token in the repository's settings under API and security.",
  hits: [`PRISMIC_ACCESS_TOKEN="‹MC5${fake("alnum", 22)}.${fake("alnum", 60)}›"`],
  misses: ["PRISMIC_ACCESS_TOKEN=" + fake("hex", 10)],
});
