/** Writes docs/rules.md from the rules: `node docs/write-rules.ts`. */
import { writeFileSync } from "node:fs";
import { rulesPage } from "../detect/rules-page.ts";

writeFileSync(new URL("rules.md", import.meta.url), rulesPage());
