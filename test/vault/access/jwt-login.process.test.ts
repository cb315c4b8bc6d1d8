import { createPublicKey } from "node:crypto";

import { generateKeyPair, UnsecuredJWT, type JWTPayload } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openIssuerKeys, type IssuerKeys } from "../../../vault/access/issuer-keys.ts";
import { applyJwtLogin, loginWithJwt, type JwtLoginRequest } from "../../../vault/access/jwt-login.ts";
import { removeLogin } from "../../../vault/access/logins.ts";
import { codeOf, refusalOf } from "../fixtures.ts";
import { HOUR, MINUTE, openDesk, textOf, type Desk } from "./desk.ts";
import { DISCOVERY, startIssuer, type Issuer } from "./issuer.ts";

const AUDIENCE = "https://keyward.loom.example";

let issuer: Issuer;
let desk: Desk;
let issuers: IssuerKeys;
let refusals: string[];
beforeEach(async () => {
  refusals = [];
  issuer = await startIssuer();
  desk = await openDesk();
  issuers = openIssuerKeys({ now: () => desk.now });
});
afterEach(() => issuer.close());

const apply = (request: Partial<JwtLoginRequest> = {}, name = "ci") =>
  desk.do((records) =>
    applyJwtLogin(records, name, {
      issuer: issuer.url,
      audience: AUDIENCE,
      bound_claims: { sub: ["repo:loom/shop:ref:refs/heads/main"] },
      ...request,
    }),
  );
const onRefused = async (resource: string) => void refusals.push(resource);
const login = (jwt: string, name = "ci") =>
  loginWithJwt({ inRecords: (steps) => desk.do(steps), issuers, onRefused }, name, jwt);

/** What GitHub Actions would sign for a job on the main branch of our repository. */
const claims = (other: Record<string, unknown> = {}): JWTPayload => {
  const now = Math.floor(desk.now / 1000);
  return {
    iss: issuer.url,
    aud: AUDIENCE,
    sub: "repo:loom/shop:ref:refs/heads/main",
    repository: "loom/shop",
    iat: now,
    nbf: now,
    exp: now + 300,
    ...other,
  };
};

describe("a job's token", () => {
  test("gives a token of ours that may what the login says", async () => {
    await apply({ roles: ["deployers"], scope: { project: "shop" }, ttl: 900 });
    const token = await login(await issuer.sign(claims()));
    expect(await (await desk.guard()).authenticate(textOf(token))).toMatchObject({
      user: "ci",
      roles: ["deployers"],
      scope: { project: "shop" },
      expiresAt: desk.now + 15 * MINUTE,
    });
    expect((await desk.audit()).slice(-2).map((record) => record.split(":")[0])).toEqual([
      "logged-in login",
      "token-created token",
    ]);
    expect(issuer.requests).toEqual([DISCOVERY, "/keys"]);
  });

  test("can name the user, whom it is put on record for", async () => {
    await apply({ user_claim: "email", bound_claims: { email: ["*@loom.example"] } });
    const token = await login(await issuer.sign(claims({ email: "ada@loom.example" })));
    expect(token.info).toMatchObject({ user: "ada@loom.example", created_by: "ada@loom.example" });
    expect(await codeOf(login(await issuer.sign(claims({ email: "eve@evil.example" }))))).toBe(
      "UNAUTHENTICATED",
    );
  });

  test("is bound by its claims, with stars, GitLab's among them", async () => {
    await apply({
      bound_claims: { project_path: ["loom/*"], ref_protected: ["true"], groups: ["ops", "dev*"] },
    });
    const gitlab = { project_path: "loom/shop", ref_protected: true, groups: ["a", "developers"] };
    expect((await login(await issuer.sign(claims(gitlab)))).info.user).toBe("ci");
    for (const other of [
      { project_path: "evil/loom/shop" },
      { project_path: undefined },
      { ref_protected: false },
      { groups: ["a"] },
      { groups: "a" },
      { groups: { ops: true } },
      { groups: [["ops"]] },
    ])
      expect(await codeOf(login(await issuer.sign(claims({ ...gitlab, ...other }))))).toBe("UNAUTHENTICATED");
  });

  test("ends with its login", async () => {
    await apply();
    const token = await login(await issuer.sign(claims()));
    await desk.do((records) => removeLogin(records, "ci"));
    expect(await codeOf((await desk.guard()).authenticate(textOf(token)))).toBe("UNAUTHENTICATED");
  });
});

describe("a token is refused", () => {
  const refusal = async (other: Record<string, unknown>) =>
    refusalOf(login(await issuer.sign(claims(other))));

  test("that is for somebody else, of another time or of another repository, and why is said", async () => {
    await apply();
    const now = Math.floor(desk.now / 1000);
    expect(await refusal({ aud: "https://other.example" })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claim "aud" is not as it must be. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ aud: undefined })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claim "aud" is not as it must be. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ iss: "https://token.example" })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claim "iss" is not as it must be. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ exp: now - 61 })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because it has expired. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ exp: undefined })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claim "exp" is not as it must be. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ nbf: now + 61 })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claim "nbf" is not as it must be. Compare the token's claims with those that the login is bound to."`,
    );
    expect(await refusal({ sub: "repo:loom/shop:ref:refs/heads/mainly" })).toMatchInlineSnapshot(
      `"UNAUTHENTICATED: The login was refused, because its claims are not those that the login is bound to. Compare the token's claims with those that the login is bound to."`,
    );
    expect(refusals).toEqual(Array.from({ length: 7 }, () => "login:ci"));
  });

  test("but not for clocks that differ by a minute", async () => {
    await apply();
    const now = Math.floor(desk.now / 1000);
    expect((await login(await issuer.sign(claims({ exp: now - 59 })))).info.user).toBe("ci");
    expect((await login(await issuer.sign(claims({ nbf: now + 59 })))).info.user).toBe("ci");
  });

  const forged: [string, () => Promise<string> | string][] = [
    ["without a signature", () => new UnsecuredJWT(claims()).encode()],
    [
      "signed with the public key as a shared secret",
      () => {
        const pem = createPublicKey({ key: issuer.publicKey(), format: "jwk" }).export({
          type: "spki",
          format: "pem",
        });
        return issuer.sign(claims(), { alg: "HS256", key: Buffer.from(pem) });
      },
    ],
    [
      "signed with the public key's number as a shared secret",
      () => issuer.sign(claims(), { alg: "HS256", key: Buffer.from(issuer.publicKey().n!, "base64url") }),
    ],
    [
      "signed by somebody else under the same key id",
      async () => {
        const { privateKey } = await generateKeyPair("RS256");
        return issuer.sign(claims(), { key: privateKey });
      },
    ],
    [
      "signed in another way than the key is for",
      async () => {
        const { privateKey } = await generateKeyPair("ES256");
        return issuer.sign(claims(), { alg: "ES256", key: privateKey });
      },
    ],
    [
      "whose claims were changed",
      async () => {
        const [header, , signature] = (await issuer.sign(claims({ sub: "repo:evil/x" }))).split(".");
        return [header, Buffer.from(JSON.stringify(claims())).toString("base64url"), signature].join(".");
      },
    ],
    ["that is none", () => "not.a.token"],
    ["that is empty", () => ""],
    ["that is very long", async () => `${await issuer.sign(claims())}${"A".repeat(20_000)}`],
  ];
  test.each(forged)("%s", async (_, forge) => {
    await apply();
    expect(await refusalOf(login(await forge()))).toBe(
      "UNAUTHENTICATED: The login was refused, because the login or the token is unknown. Compare the token's claims with those that the login is bound to.",
    );
  });

  test("for a login that is not there, without asking anybody", async () => {
    await apply();
    const jwt = await issuer.sign(claims());
    expect(await codeOf(login(jwt, "other"))).toBe("UNAUTHENTICATED");
    expect(await codeOf(login(jwt, "../ci"))).toBe("UNAUTHENTICATED");
    expect(issuer.requests).toEqual([]);
    expect(refusals).toEqual(["login:jwt", "login:jwt"]);
  });

  test("where the issuer does not answer, and that is to be put on record as well", async () => {
    await apply();
    const jwt = await issuer.sign(claims());
    issuer.answer(DISCOVERY, (response) => response.writeHead(500).end());
    expect(await codeOf(login(jwt))).toBe("ISSUER_UNAVAILABLE");
    expect(refusals).toEqual(["login:ci"]);
  });

  test("where the login was changed while the issuer was asked", async () => {
    await apply();
    const jwt = await issuer.sign(claims());
    issuer.answer(DISCOVERY, (response) => {
      void apply({ bound_claims: { sub: ["repo:other/*"] } }).then(() =>
        response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` })),
      );
    });
    expect(await codeOf(login(jwt))).toBe("UNAUTHENTICATED");
  });
});

describe("the issuer's keys", () => {
  test("are asked for again when they have changed, at most once a minute", async () => {
    await apply();
    await login(await issuer.sign(claims()));
    await issuer.rotate("second");
    expect(await codeOf(login(await issuer.sign(claims())))).toBe("UNAUTHENTICATED");
    expect(issuer.requests).toHaveLength(2);
    desk.now += MINUTE;
    expect((await login(await issuer.sign(claims()))).info.user).toBe("ci");
    expect(issuer.requests).toHaveLength(4);
    for (let count = 0; count < 20; count++)
      expect(await codeOf(login(await issuer.sign(claims(), { kid: `unknown-${count}` })))).toBe(
        "UNAUTHENTICATED",
      );
    expect(issuer.requests).toHaveLength(4);
  });

  test("are asked for once, however many log in at once", async () => {
    await apply();
    const jwt = await issuer.sign(claims());
    await Promise.all(Array.from({ length: 20 }, () => login(jwt)));
    expect(issuer.requests).toEqual([DISCOVERY, "/keys"]);
  });

  test("that were replaced serve no longer than ten minutes", async () => {
    await apply();
    const old = await issuer.sign(claims({ exp: Math.floor(desk.now / 1000) + 3_600 }));
    await login(old);
    await issuer.rotate("second");
    desk.now += 10 * MINUTE;
    expect(await codeOf(login(old))).toBe("UNAUTHENTICATED");
  });

  test("serve on for a day while the issuer is down", async () => {
    await apply();
    const far = Math.floor(desk.now / 1000) + 100 * 3_600;
    const jwt = await issuer.sign(claims({ exp: far }));
    await login(jwt);
    issuer.answer(DISCOVERY, (response) => response.destroy());
    desk.now += 23 * HOUR;
    expect((await login(jwt)).info.user).toBe("ci");
    desk.now += HOUR;
    expect(await codeOf(login(jwt))).toBe("ISSUER_UNAVAILABLE");
  });

  test("that cannot be had are an error that says so, and are had when the issuer is back", async () => {
    await apply();
    const jwt = await issuer.sign(claims({ exp: Math.floor(desk.now / 1000) + 3_600 }));
    let isDown = true;
    issuer.answer(DISCOVERY, (response) =>
      isDown
        ? response.writeHead(500).end()
        : response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` })),
    );
    const refusal = await refusalOf(login(jwt));
    expect(refusal.replace(issuer.url, "…")).toMatchInlineSnapshot(
      `"ISSUER_UNAVAILABLE: The keys of the issuer … cannot be had: it answers with status 500. See that the server can reach it, then try again in a minute."`,
    );
    isDown = false;
    desk.now += MINUTE;
    expect((await login(jwt)).info.user).toBe("ci");
  });

  test.each<[string, string, string | Buffer | ((url: string) => string)]>([
    [
      "names another issuer",
      DISCOVERY,
      JSON.stringify({ issuer: "https://evil.example", jwks_uri: "https://evil.example" }),
    ],
    [
      "names keys without https",
      DISCOVERY,
      (url) => JSON.stringify({ issuer: url, jwks_uri: "http://evil.example/keys" }),
    ],
    [
      "names keys in a file",
      DISCOVERY,
      (url) => JSON.stringify({ issuer: url, jwks_uri: "file:///etc/passwd" }),
    ],
    ["is no JSON", DISCOVERY, "<html>"],
    ["is a list", DISCOVERY, "[]"],
    ["has no keys", "/keys", "{}"],
    ["has keys without end", "/keys", Buffer.alloc(600 * 1024, " ")],
    [
      "has a thousand keys",
      "/keys",
      JSON.stringify({ keys: Array.from({ length: 1_000 }, () => ({ kty: "RSA" })) }),
    ],
  ])("are none where the answer %s", async (_, path, body) => {
    await apply();
    issuer.answer(path, (response) => response.end(typeof body === "function" ? body(issuer.url) : body));
    expect(await codeOf(login(await issuer.sign(claims())))).toBe("ISSUER_UNAVAILABLE");
  });

  test("that are broken are an error of the issuer's", async () => {
    await apply();
    const broken = { ...issuer.publicKey(), n: "AQAB" };
    issuer.answer("/keys", (response) => response.end(JSON.stringify({ keys: [broken] })));
    expect(await codeOf(login(await issuer.sign(claims())))).toBe("ISSUER_UNAVAILABLE");
  });

  test("are not looked for elsewhere, where the issuer points to", async () => {
    await apply();
    issuer.answer(DISCOVERY, (response) => response.writeHead(302, { location: "/elsewhere" }).end());
    expect(await codeOf(login(await issuer.sign(claims())))).toBe("ISSUER_UNAVAILABLE");
    expect(issuer.requests).toEqual([DISCOVERY]);
  });
});

test.each<[string, Partial<JwtLoginRequest>]>([
  ["an issuer without https", { issuer: "http://issuer.example" }],
  ["an issuer that only looks as if it were here", { issuer: "http://127.0.0.1.evil.example" }],
  ["an issuer with a password in it", { issuer: "https://a:b@issuer.example" }],
  ["an issuer that is a file", { issuer: "file:///etc" }],
  ["no audience", { audience: "" }],
  ["no bound claims, so that everybody could use it", { bound_claims: {} }],
  ["a bound claim without values", { bound_claims: { sub: [] } }],
  ["a bound claim that is no list", { bound_claims: { sub: "x" as unknown as string[] } }],
  ["a pattern without end", { bound_claims: { sub: ["*".repeat(513)] } }],
])("no login is made with %s", async (_, request) => {
  expect(await codeOf(apply(request))).toBe("INVALID_POLICY");
});
