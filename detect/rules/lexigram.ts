import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const lexigramApiKey = defineAssignment({
  id: "lexigram-api-key",
  what: "a Lexigram API key",
  source: "https://docs.lexigram.io",
  severity: "medium",
  names: ["lexigram"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[A-Za-z0-9_.-]{32,310}/,
  remediation: "Make a new key in Lexigram's account.",
  hits: [`LEXIGRAM_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`],
  misses: ["LEXIGRAM_API_KEY=" + fake("hex", 10)],
});
