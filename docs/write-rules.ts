/**
 * Writes what is made from the rules, detect/rules/index.ts and then docs/rules.md: `node docs/write-rules.ts`.
 * To be run after a vendor's file was added to detect/rules/, or a rule changed.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { vendorsModule } from "../detect/vendors-module.ts";

const folder = new URL("../detect/rules/", import.meta.url);
writeFileSync(new URL("index.ts", folder), vendorsModule(readdirSync(folder)));

const { rulesPage } = await import("../detect/rules-page.ts");
writeFileSync(new URL("rules.md", import.meta.url), rulesPage());
