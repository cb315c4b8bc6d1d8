import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sanityToken = defineAssignment({
  id: "sanity-token",
  what: "a Sanity API token",
  source: "https://www.sanity.io/docs/content-lake/http-auth",
  severity: "critical",
  names: ["sanity"],
  value: /sk[A-Za-z0-9]{78,180}/,
  remediation: "Delete it under the project's API tokens.",
  revoke: "https://www.sanity.io/manage",
  hits: [`SANITY_API_TOKEN="‹sk${fake("alnum", 178)}›"`],
  misses: [`SANITY_API_TOKEN="sk${fake("alnum", 59)}"`],
});
