import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const upcDatabaseApiKey = defineAssignment({
  id: "upc-database-api-key",
  what: "a UPC Database API key",
  source: "https://upcdatabase.org/api",
  severity: "low",
  names: ["upc-database", "upcdatabase"],
  value: /[A-Z0-9]{32}/,
  remediation: "Delete it.",
  revoke: "https://upcdatabase.org/apikeys",
  hits: [`UPC_DATABASE_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`UPC_DATABASE_API_KEY="${fake("upper", 10)}"`],
});
