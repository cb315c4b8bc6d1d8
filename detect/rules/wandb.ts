import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wandbKey = defineAssignment({
  id: "wandb-key",
  what: "a Weights & Biases API key",
  source: "https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters",
  severity: "high",
  names: ["wandb"],
  value: /[a-f0-9]{40}|(?:wandb_v1_)?[A-Za-z0-9_-]{77,90}/,
  remediation: "Delete it.",
  revoke: "https://wandb.ai/settings",
  hits: [`WANDB_API_KEY=‹${fake("hex", 40)}›`],
  misses: ["WANDB_PROJECT=shop"],
});
