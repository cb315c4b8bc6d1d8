import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tursoAuthToken = defineAssignment({
  id: "turso-auth-token",
  what: "a Turso auth token",
  source: "https://docs.turso.tech/sdk/authentication",
  severity: "critical",
  names: ["turso", "libsql"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Invalidate the tokens with `turso db tokens invalidate`.",
  hits: [`TURSO_AUTH_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`TURSO_AUTH_TOKEN="eyJ${fake("alnum", 11)}.eyJ${fake("alnum", 40)}.${fake("alnum", 14)}"`],
});
