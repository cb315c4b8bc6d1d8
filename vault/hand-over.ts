import { createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from "node:crypto";
import { decrypt, encrypt } from "./aead.ts";
import { lengthPrefixed } from "./framing.ts";
import { keyFrom } from "./keys.ts";

/** A process that may be given a vault's key of fingerprints by another one, over a channel that others may read along. */
export interface Receiver {
  /** For whoever has the key; base64. */
  readonly publicKey: string;
  /** Undefined where it was not sealed for this process and this vault. */
  open(vaultId: string, sealed: string): KeyObject | undefined;
}

/** What is sealed for it opens in this process alone, and as long as that lives. */
export function openReceiver(): Receiver {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const own = textOf(publicKey);
  return {
    publicKey: own,
    open(vaultId, sealed) {
      const [sender = "", ciphertext = ""] = sealed.split(".");
      const theirs = publicKeyOf(sender);
      const bytes =
        theirs && decrypt(sharedKey(privateKey, theirs), contextOf(vaultId, own, sender), ciphertext);
      return bytes?.length === 32 ? keyFrom(bytes) : undefined;
    },
  };
}

/** @param receiver its public key. @throws where that is none */
export function sealFor(receiver: string, vaultId: string, fingerprints: KeyObject): string {
  const theirs = publicKeyOf(receiver);
  if (!theirs) throw new Error("The receiver's public key cannot be read.");
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const sender = textOf(publicKey);
  const key = sharedKey(privateKey, theirs);
  return `${sender}.${encrypt(key, contextOf(vaultId, receiver, sender), fingerprints.export())}`;
}

function sharedKey(privateKey: KeyObject, publicKey: KeyObject): KeyObject {
  const shared = diffieHellman({ privateKey, publicKey });
  return keyFrom(Buffer.from(hkdfSync("sha256", shared, "", "keyward/hand-over/1", 32)));
}

function contextOf(vaultId: string, receiver: string, sender: string): Buffer {
  return lengthPrefixed(["keyward/hand-over/1", vaultId, receiver, sender]);
}

function textOf(publicKey: KeyObject): string {
  return publicKey.export({ format: "der", type: "spki" }).toString("base64");
}

function publicKeyOf(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "x25519" ? key : undefined;
  } catch {
    return undefined; // Nothing that a process of ours has sent.
  }
}
