import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const propelauthKey = defineAssignment({
  id: "propelauth-key",
  what: "a PropelAuth API key",
  source: "https://docs.propelauth.com/reference/api/getting-started",
  severity: "critical",
  names: ["propelauth", "propel-auth"],
  value: UNSPECIFIED,
  remediation: "Delete the key on the Backend Integration page of its environment.",
  hits: [`PROPELAUTH_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PROPELAUTH_API_KEY="short"'],
});
