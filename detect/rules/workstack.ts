import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const workstackApiToken = defineAssignment({
  id: "workstack-api-token",
  what: "a Workstack API token",
  source: "https://workstack.io/",
  severity: "medium",
  names: ["workstack"],
  value: /[A-Za-z0-9]{60}/,
  remediation: "Revoke it in Workstack's account settings, then make a new one.",
  hits: [`WORKSTACK_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`WORKSTACK_API_TOKEN="${fake("alnum", 20)}"`],
});
