import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const instamojoKey = defineAssignment({
  id: "instamojo-key",
  what: "an Instamojo API credential",
  source: "https://docs.instamojo.com/v2-mdp/reference/authentication-flow",
  severity: "high",
  names: ["instamojo"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`INSTAMOJO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['INSTAMOJO_API_KEY="short"'],
});
