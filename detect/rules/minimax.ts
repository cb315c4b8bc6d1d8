import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const minimaxKey = defineAssignment({
  id: "minimax-key",
  what: "a MiniMax API key",
  source: "https://platform.minimax.io/docs/api-reference/api-overview",
  severity: "high",
  names: ["minimax-api", "minimax-key", "minimax-token"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MINIMAX_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MINIMAX_API_KEY="short"'],
});
