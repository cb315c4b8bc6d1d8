import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

const source = "https://help.form.io/developers/auth/api-keys";
const remediation = "Remove the key in Form.io under the project's settings, API keys.";

export const formioToken = defineAssignment({
  id: "formio-token",
  what: "a Form.io token",
  source,
  severity: "high",
  names: ["formio", "form-io", "form.io"],
  value: JWT,
  remediation,
  hits: [`FORMIO_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`FORMIO_TOKEN="${fake("alnum", 12)}"`],
});

export const formioKey = defineAssignment({
  id: "formio-key",
  what: "a Form.io API key",
  source,
  severity: "high",
  names: ["formio", "form-io", "form.io"],
  value: /[a-z0-9]{30}/,
  common: true,
  remediation,
  hits: [`FORMIO_API_KEY="‹${fake("alnum", 30)}›"`],
  misses: [`FORMIO_API_KEY="${fake("alnum", 10)}"`],
});
