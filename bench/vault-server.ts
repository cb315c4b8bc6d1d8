/**
 * What the vault's server does in a second, beside floors measured in turns with it:
 *
 *     npm run bench:vault [-- read write scope events million]
 *
 * Servers are processes of their own; the load comes from this one, on the same cores, over connections that are kept
 * alive. It ends with 1 where a goal is missed. Without names all of it is measured. A vault of a million secrets is made once, and kept in the system's
 * temporary folder.
 */
import { benchEvents } from "./vault-server/events.ts";
import { benchMillion } from "./vault-server/million.ts";
import { benchReads } from "./vault-server/reads.ts";
import { benchScope } from "./vault-server/scope.ts";
import { benchWrites } from "./vault-server/writes.ts";

const parts = {
  read: benchReads,
  write: benchWrites,
  scope: benchScope,
  events: benchEvents,
  million: benchMillion,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await bench();
