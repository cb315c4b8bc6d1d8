import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shutterstockSecret = defineAssignment({
  id: "shutterstock-secret",
  what: "a Shutterstock consumer key or secret",
  source: "https://api-reference.shutterstock.com/#authentication",
  severity: "high",
  names: ["shutterstock"],
  value: /[A-Za-z0-9]{16,40}|[a-f0-9]{5}-[a-f0-9]{5}-[a-f0-9]{5}-[a-f0-9]{5}-[a-f0-9]{5}-[a-f0-9]{5}/,
  remediation: "Replace it.",
  revoke: "https://www.shutterstock.com/account/developers/apps",
  hits: [`SHUTTERSTOCK_SECRET="‹${fake("alnum", 32)}›"`],
  misses: [`SHUTTERSTOCK_SECRET="${fake("alnum", 10)}"`],
});

export const shutterstockToken = defineAssignment({
  id: "shutterstock-token",
  what: "a Shutterstock OAuth token",
  source: "https://api-reference.shutterstock.com/#authentication",
  severity: "high",
  names: ["shutterstock"],
  value: /v2\/[A-Za-z0-9/+_=-]{100,800}/,
  remediation: "Revoke the app's access.",
  revoke: "https://www.shutterstock.com/account/developers/apps",
  hits: [`SHUTTERSTOCK_TOKEN="‹v2/${fake("alnum", 388)}›"`],
  misses: ['SHUTTERSTOCK_TOKEN="changeme"'],
});
