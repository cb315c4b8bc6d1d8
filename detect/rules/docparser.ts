import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const docparserKey = defineAssignment({
  id: "docparser-key",
  what: "a Docparser API key",
  source: "https://docparser.com/api/#authentication",
  severity: "high",
  names: ["docparser", "doc-parser"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.docparser.com/account/api",
  hits: [`DOCPARSER_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`DOCPARSER_API_KEY="${fake("hex", 13)}"`],
});
