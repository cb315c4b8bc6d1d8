import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from "jose";

/** An OIDC issuer on this machine: it serves its discovery document and its keys, and signs what it is given. */
export interface Issuer {
  readonly url: string;
  /** What was asked for, in order. */
  readonly requests: string[];
  /** Replaces the keys, as issuers do from time to time. */
  rotate(kid: string): Promise<void>;
  /** Signed with the newest key. */
  sign(
    claims: JWTPayload,
    header?: { alg?: string; kid?: string; key?: CryptoKey | Uint8Array },
  ): Promise<string>;
  /** The newest key's public half, as everybody can get it. */
  publicKey(): JWK;
  /** Answers a path in another way than it should. */
  answer(path: string, how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

export const DISCOVERY = "/.well-known/openid-configuration";

export async function startIssuer(): Promise<Issuer> {
  const requests: string[] = [];
  const answers = new Map<string, (response: ServerResponse) => void>();
  let current = await newKey("first");
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const other = answers.get(path);
    if (other) return other(response);
    const body =
      path === DISCOVERY
        ? { issuer: url, jwks_uri: `${url}/keys` }
        : path === "/keys"
          ? { keys: [current.jwk] }
          : null;
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    async rotate(kid) {
      current = await newKey(kid);
    },
    sign: (claims, { alg = "RS256", kid = current.jwk.kid!, key = current.key } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key),
    publicKey: () => current.jwk,
    answer: (path, how) => answers.set(path, how),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function newKey(kid: string): Promise<{ key: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  return { key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" } };
}
