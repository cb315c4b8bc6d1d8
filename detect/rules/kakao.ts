import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const kakaoApiKey = defineAssignment({
  id: "kakao-api-key",
  what: "a Kakao app key",
  source: "https://developers.kakao.com/docs/latest/en/getting-started/app-key",
  severity: "high",
  names: ["kakao"],
  value: /[a-f0-9]{32}/,
  remediation: "Reissue the key.",
  revoke: "https://developers.kakao.com/console/app",
  hits: [`KAKAO_REST_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["KAKAO_REST_API_KEY=" + fake("hex", 10)],
});
