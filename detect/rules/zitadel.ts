import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const zitadelToken = defineAssignment({
  id: "zitadel-token",
  what: "a ZITADEL personal access token",
  source: "https://zitadel.com/docs/guides/integrate/service-users/personal-access-token",
  severity: "critical",
  names: ["zitadel"],
  value: UNSPECIFIED,
  remediation: "Delete the token at its service user, under Personal Access Tokens.",
  hits: [`ZITADEL_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['ZITADEL_TOKEN="short"'],
});
