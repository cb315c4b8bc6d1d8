import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const formstackToken = defineAssignment({
  id: "formstack-token",
  what: "a Formstack access token",
  source: "https://developers.formstack.com/reference/authorization",
  severity: "high",
  names: ["form-stack"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke the application in Formstack under API.",
  hits: [`FORMSTACK_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`FORMSTACK_ACCESS_TOKEN="${fake("hex", 10)}"`],
});
