import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const yotpoSecretKey = defineAssignment({
  id: "yotpo-secret-key",
  what: "a Yotpo secret key",
  source: "https://develop.yotpo.com/reference/authentication",
  severity: "high",
  names: ["yotpo"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Ask Yotpo's support for a new secret; the app key alone is public.",
  hits: [`YOTPO_SECRET_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`YOTPO_SECRET_KEY="${fake("alnum", 13)}"`],
});
