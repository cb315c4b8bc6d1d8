import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ritekitClientId = defineAssignment({
  id: "ritekit-client-id",
  what: "a RiteKit client ID or secret",
  source: "https://documenter.getpostman.com/view/2010712/SzS7Qku5",
  severity: "low",
  names: ["ritekit", "ritetag"],
  value: /[a-f0-9]{32,64}|[A-Za-z0-9]{32,64}/,
  remediation: "Regenerate it.",
  revoke: "https://ritekit.com/developer/dashboard",
  hits: [`RITEKIT_CLIENT_SECRET="‹${fake("hex", 44)}›"`],
  misses: [`RITEKIT_CLIENT_SECRET="${fake("hex", 14)}"`],
});
