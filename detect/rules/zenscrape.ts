import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const zenscrapeApiKey = defineAssignment({
  id: "zenscrape-api-key",
  what: "a Zenscrape API key",
  source: "https://app.zenscrape.com/documentation",
  severity: "medium",
  names: ["zenscrape"],
  value: UUID,
  remediation: "Regenerate it.",
  revoke: "https://app.zenscrape.com",
  hits: [`ZENSCRAPE_API_KEY="‹${fakeUuid()}›"`],
  misses: [`ZENSCRAPE_API_KEY="${fake("hex", 8)}"`],
});
