import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pandadocApiKey = defineAssignment({
  id: "pandadoc-api-key",
  what: "a PandaDoc API key",
  source: "https://developers.pandadoc.com/reference/api-key-authentication-process",
  severity: "critical",
  names: ["pandadoc", "panda-doc"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete the key in PandaDoc's developer dashboard.",
  hits: [`PANDADOC_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["PANDADOC_API_KEY=" + fake("hex", 10)],
});
