import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ohDearApiToken = defineAssignment({
  id: "oh-dear-api-token",
  what: "an Oh Dear API token",
  source: "https://ohdear.app/docs/api/introduction",
  severity: "high",
  names: ["ohdear", "oh-dear"],
  value: /[A-Za-z0-9]{40,80}/,
  remediation: "Delete it in Oh Dear's account settings.",
  hits: [`OHDEAR_API_TOKEN=‹${fake("alnum", 48)}›`],
  misses: ["OHDEAR_REGION=shop"],
});
