import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const swaggerhubApiKey = defineAssignment({
  id: "swaggerhub-api-key",
  what: "a SwaggerHub API key",
  source: "https://support.smartbear.com/swaggerhub/docs/en/user-settings/api-keys.html",
  severity: "high",
  names: ["swaggerhub", "swagger-hub"],
  value: UUID,
  remediation: "Regenerate it.",
  revoke: "https://app.swaggerhub.com/settings/apiKey",
  hits: [`SWAGGERHUB_API_KEY="‹${fakeUuid()}›"`],
  misses: [`SWAGGERHUB_API_KEY="${fake("hex", 8)}"`],
});
