import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const woopraSecretKey = defineAssignment({
  id: "woopra-secret-key",
  what: "a Woopra secret key",
  source: "https://docs.woopra.com/reference/authentication",
  severity: "high",
  names: ["woopra"],
  value: /[A-Za-z0-9]{32,64}/,
  remediation: "Delete it in Woopra under access keys.",
  hits: [`WOOPRA_SECRET_KEY=‹${fake("alnum", 48)}›`],
  misses: ["WOOPRA_REGION=shop"],
});
