import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const formcraftKey = defineAssignment({
  id: "formcraft-key",
  what: "a FormCraft key",
  source: "https://formcraft-wp.com/",
  severity: "medium",
  names: ["formcraft"],
  value: UNSPECIFIED,
  remediation: "Ask the vendor for another key.",
  hits: [`FORMCRAFT_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`FORMCRAFT_API_KEY="${fake("alnum", 10)}"`],
});
