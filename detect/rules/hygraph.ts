import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const hygraphToken = defineAssignment({
  id: "hygraph-token",
  what: "a Hygraph permanent auth token",
  source: "https://hygraph.com/docs/api-reference/basics/permissions#permanent-auth-tokens",
  severity: "high",
  names: ["hygraph", "graph-cms", "graphcms"],
  value: JWT,
  remediation: "Delete the token in Hygraph under Project settings, Access.",
  hits: [`HYGRAPH_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`HYGRAPH_TOKEN="${fake("alnum", 12)}"`],
});
