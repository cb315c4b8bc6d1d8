import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const aylienKey = defineAssignment({
  id: "aylien-key",
  what: "an AYLIEN API key",
  source: "https://docs.aylien.com/newsapi/",
  severity: "medium",
  names: ["aylien"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`AYLIEN_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['AYLIEN_API_KEY="short"'],
});
