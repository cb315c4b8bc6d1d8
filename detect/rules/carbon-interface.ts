import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const carbonInterfaceKey = defineAssignment({
  id: "carbon-interface-key",
  what: "a Carbon Interface API key",
  source: "https://docs.carboninterface.com/#/?id=authentication",
  severity: "low",
  names: ["carbon-interface"],
  value: /[a-z0-9]{20,24}/,
  remediation: "Delete the key.",
  revoke: "https://www.carboninterface.com/account/keys",
  hits: [`CARBON_INTERFACE_API_KEY="‹${fake("alnum", 21)}›"`],
  misses: [`CARBON_INTERFACE_API_KEY="${fake("alnum", 7)}"`],
});
