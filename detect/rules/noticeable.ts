import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const noticeableApiKey = defineAssignment({
  id: "noticeable-api-key",
  what: "a Noticeable API key",
  source: "https://noticeable.io/developers",
  severity: "medium",
  names: ["noticeable"],
  common: true,
  value: /[A-Za-z0-9]{20}/,
  remediation: "Delete the key in the project's settings under API.",
  hits: [`NOTICEABLE_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ["NOTICEABLE_API_KEY=" + fake("hex", 10)],
});
