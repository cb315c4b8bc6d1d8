import { defineAssignment } from "../rule.ts";
import { fakeUuid } from "./fake.ts";

export const wavefrontApiToken = defineAssignment({
  id: "wavefront-api-token",
  what: "a Wavefront API token",
  source: "https://docs.wavefront.com/api_tokens.html",
  severity: "high",
  names: ["wavefront"],
  value: /[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Revoke it in Wavefront under API access.",
  hits: [`WAVEFRONT_TOKEN=‹${fakeUuid()}›`],
  misses: ["WAVEFRONT_REGION=shop"],
});
