import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const minimaxKey = defineAssignment({
  id: "minimax-key",
  what: "a MiniMax API key",
  source: "https://platform.minimax.io/docs/guides/quickstart",
  severity: "high",
  names: ["minimax-api", "minimax-key", "minimax-token"],
  value: UNSPECIFIED,
  remediation: "Delete it under Settings, API Keys.",
  hits: [`MINIMAX_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MINIMAX_API_KEY="short"'],
});
