import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zerosslAccessKey = defineAssignment({
  id: "zerossl-access-key",
  what: "a ZeroSSL access key",
  source: "https://zerossl.com/documentation/api/",
  severity: "high",
  names: ["zerossl", "zero-ssl"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it.",
  revoke: "https://app.zerossl.com/developer",
  hits: [`ZEROSSL_ACCESS_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ZEROSSL_ACCESS_KEY="${fake("hex", 10)}"`],
});
