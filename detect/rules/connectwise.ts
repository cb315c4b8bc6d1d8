import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const connectwiseKey = defineAssignment({
  id: "connectwise-key",
  what: "a ConnectWise private key",
  source: "https://developer.connectwise.com/Best_Practices/Manage_API_Authentication",
  severity: "critical",
  names: ["connectwise"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONNECTWISE_API_KEY="‹${fake("alnum", 16)}›"`],
  misses: ['CONNECTWISE_API_KEY="short"'],
});
