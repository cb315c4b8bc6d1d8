import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const connectwiseKey = defineAssignment({
  id: "connectwise-key",
  what: "a ConnectWise private key",
  source: "https://developer.connectwise.com/Best_Practices/Getting_Started",
  severity: "critical",
  names: ["connectwise"],
  value: UNSPECIFIED,
  remediation: "Delete the key under System, Members, API Members.",
  hits: [`CONNECTWISE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CONNECTWISE_API_KEY="short"'],
});
