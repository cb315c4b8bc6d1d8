import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fulcrumToken = defineAssignment({
  id: "fulcrum-token",
  what: "a Fulcrum API token",
  source: "https://docs.fulcrumapp.com/reference/authentication",
  severity: "high",
  names: ["fulcrum"],
  value: /[a-f0-9]{80}/,
  remediation: "Delete the token.",
  revoke: "https://web.fulcrumapp.com/settings/api",
  hits: [`FULCRUM_API_TOKEN="‹${fake("hex", 80)}›"`],
  misses: [`FULCRUM_API_TOKEN="${fake("hex", 26)}"`],
});
