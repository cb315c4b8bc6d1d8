import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const nileKey = defineAssignment({
  id: "nile-key",
  what: "a Nile database credential",
  source: "https://thenile.dev/docs/cli/connect_nile",
  severity: "high",
  names: ["thenile", "nile-api", "niledb", "nile-db"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`THENILE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['THENILE_API_KEY="short"'],
});
