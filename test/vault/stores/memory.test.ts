import { openMemoryStore } from "../../../vault/stores/memory.ts";
import { storeContract } from "../store-contract.ts";

storeContract("memory", async () => openMemoryStore());
