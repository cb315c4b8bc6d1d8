import { valueText } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { BatchItem, Vault } from "../../core/vault.ts";
import { count } from "./report.ts";

/** What a server takes in one go, well below its largest request. The vault on this machine takes everything. */
const AT_ONCE = { items: 1_000, bytes: 8 * 1024 * 1024 };

/** The writes in their order, cut so that a server does each part whole or not at all. */
export function partsOf(writes: readonly BatchItem[], most = AT_ONCE): BatchItem[][] {
  const parts: BatchItem[][] = [];
  let bytes = Infinity;
  for (const item of writes) {
    const size = bytesOf(item);
    const part = parts.at(-1);
    if (part && part.length < most.items && bytes + size <= most.bytes) {
      part.push(item);
      bytes += size;
    } else {
      parts.push([item]);
      bytes = size;
    }
  }
  return parts;
}

/** @throws UserError as the vault does; where something was written before, it says how much */
export async function writeParts(vault: Vault, parts: readonly (readonly BatchItem[])[]): Promise<void> {
  let done = 0;
  for (const part of parts) {
    try {
      await vault.batch(part);
    } catch (error) {
      throw done > 0 && error instanceof UserError ? cutShort(error, done) : error;
    }
    done += part.length;
  }
}

function cutShort({ code, message, fix, details }: UserError, done: number): UserError {
  return new UserError(
    code,
    `${message} Before that ${count(done)} ${done === 1 ? "was" : "were"} imported.`,
    `${fix} Then import it again: what is in the vault by now is left as it is.`,
    details && { details },
  );
}

function bytesOf(item: BatchItem): number {
  return "value" in item && item.value ? Buffer.byteLength(valueText(item.value.reveal())) : 0;
}
