import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const imaggaApiKey = defineAssignment({
  id: "imagga-api-key",
  what: "an Imagga API key",
  source: "https://docs.imagga.com/#authentication",
  severity: "low",
  names: ["imagga"],
  value: /acc_[a-f0-9]{15}/,
  remediation: "Make a new key.",
  revoke: "https://imagga.com/profile/dashboard",
  hits: [`IMAGGA_API_KEY="‹acc_${fake("hex", 15)}›"`],
  misses: ["IMAGGA_API_KEY=" + fake("hex", 10)],
});

export const imaggaApiSecret = defineAssignment({
  id: "imagga-api-secret",
  what: "an Imagga API secret",
  source: "https://docs.imagga.com/#authentication",
  severity: "medium",
  names: ["imagga"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new secret.",
  revoke: "https://imagga.com/profile/dashboard",
  hits: [`IMAGGA_API_SECRET="‹${fake("hex", 32)}›"`],
  misses: ["IMAGGA_API_SECRET=" + fake("hex", 10)],
});
