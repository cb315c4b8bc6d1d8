import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jdoodleClientSecret = defineAssignment({
  id: "jdoodle-client-secret",
  what: "a JDoodle client secret",
  source: "https://www.jdoodle.com/docs/compiler-apis/",
  severity: "low",
  names: ["jdoodle"],
  value: /[a-f0-9]{64}|[a-f0-9]{32}/,
  remediation: "Make a new secret.",
  revoke: "https://www.jdoodle.com/subscribe-api",
  hits: [`JDOODLE_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: ["JDOODLE_CLIENT_SECRET=" + fake("hex", 10)],
});
