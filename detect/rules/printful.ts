import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const printfulApiToken = defineAssignment({
  id: "printful-api-token",
  what: "a Printful API token",
  source: "https://developers.printful.com/docs/#section/Authentication",
  severity: "high",
  names: ["printful"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Delete the token.",
  revoke: "https://developers.printful.com/tokens",
  hits: [`PRINTFUL_API_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ["PRINTFUL_API_TOKEN=" + fake("hex", 10)],
});
