import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wandbKey = defineAssignment({
  id: "wandb-key",
  what: "a Weights & Biases API key",
  source: "https://docs.wandb.ai/support/find_api_key/",
  severity: "high",
  names: ["wandb"],
  value: /[a-f0-9]{40}/,
  remediation: "Delete it at https://wandb.ai/settings.",
  hits: [`WANDB_API_KEY=‹${fake("hex", 40)}›`],
  misses: ["WANDB_PROJECT=shop"],
});
