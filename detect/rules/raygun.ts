import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const raygunApiKey = defineAssignment({
  id: "raygun-api-key",
  what: "a Raygun API key or access token",
  source: "https://raygun.com/documentation/",
  severity: "medium",
  names: ["raygun"],
  value: /[A-Za-z0-9+/]{22}==|[A-Za-z0-9]{20,64}/,
  remediation: "Regenerate it in Raygun's application settings.",
  hits: [`RAYGUN_API_KEY="‹${fake("alnum", 22)}›"`],
  misses: [`RAYGUN_API_KEY="${fake("alnum", 7)}"`],
});
