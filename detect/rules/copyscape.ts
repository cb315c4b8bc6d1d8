import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const copyscapeKey = defineAssignment({
  id: "copyscape-key",
  what: "a Copyscape API key",
  source: "https://www.copyscape.com/",
  severity: "medium",
  names: ["copyscape"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`COPYSCAPE_API_KEY="‹${fake("alnum", 16)}›"`],
  misses: ['COPYSCAPE_API_KEY="short"'],
});
