import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const formspreeKey = defineAssignment({
  id: "formspree-key",
  what: "a Formspree deploy or API key",
  source: "https://help.formspree.io/hc/en-us/articles/360055613373",
  severity: "medium",
  names: ["formspree"],
  value: /[a-f0-9]{32}|[a-z0-9]{40}/,
  remediation: "Regenerate the key in Formspree under the form's or project's settings.",
  hits: [`FORMSPREE_DEPLOY_KEY="‹${fake("hex", 32)}›"`],
  misses: [`FORMSPREE_DEPLOY_KEY="${fake("hex", 10)}"`],
});
