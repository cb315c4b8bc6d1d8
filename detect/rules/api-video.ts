import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apiVideoKey = defineAssignment({
  id: "api-video-key",
  what: "an api.video API key",
  source: "https://github.com/apivideo/api.video-api-client-generator/blob/main/oas_apivideo.yaml",
  severity: "high",
  names: ["api-video", "apivideo"],
  value: /[A-Za-z0-9]{42,43}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`API_VIDEO_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: ['API_VIDEO_API_KEY="short"'],
});
