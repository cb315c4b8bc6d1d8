/**
 * What a KV engine of version 2 answers, as data: each case is a conversation about a key of its own, KEY, on the mount
 * `secret/`. A step is a call, its body, the status, and what the answer must hold: a part of the JSON, or what its
 * errors must match. They run against our server and, where there is one, a real Vault or OpenBao. Where those two differ
 * there are two statuses: Vault's, which is ours, and OpenBao's.
 */
export type Step = readonly [
  call: string,
  body: unknown,
  status: number | readonly [vault: number, openbao: number],
  expected?: object | RegExp,
];

export type Cases = Readonly<Record<string, readonly Step[]>>;

const write = (data: object, version: number): Step => [
  "POST data/KEY",
  { data },
  200,
  { data: { version, deletion_time: "", destroyed: false } },
];
const reads = (data: object, version: number): Step => [
  "GET data/KEY",
  null,
  200,
  { data: { data, metadata: { version, destroyed: false } } },
];
const gone = (version: number): Step => [
  "GET data/KEY",
  null,
  404,
  { data: { data: null, metadata: { version } } },
];
const MISSING = { errors: [] };
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
/** Fits any text that is a time. */
const ANY_TIME = {
  asymmetricMatch: (given: unknown) => TIME.test(String(given)),
  toString: () => "a time",
};

const twelve = Array.from({ length: 12 }, (_, n) => write({ n }, n + 1));

export const CASES: Cases = {
  "a key that was never written is missing": [
    ["GET data/KEY", null, 404, MISSING],
    ["GET data/KEY?version=3", null, 404, MISSING],
    ["GET metadata/KEY", null, 404, MISSING],
    ["GET subkeys/KEY", null, 404, MISSING],
  ],
  "a write answers with the version's facts, in Vault's envelope": [
    [
      "POST data/KEY",
      { data: { a: "1" } },
      200,
      {
        lease_id: "",
        renewable: false,
        lease_duration: 0,
        wrap_info: null,
        warnings: null,
        auth: null,
        data: {
          created_time: ANY_TIME,
          custom_metadata: null,
          deletion_time: "",
          destroyed: false,
          version: 1,
        },
      },
    ],
  ],
  "a read has the data and the facts": [
    write({ user: "u", password: "p" }, 1),
    [
      "GET data/KEY",
      null,
      200,
      {
        data: {
          data: { user: "u", password: "p" },
          metadata: {
            created_time: ANY_TIME,
            custom_metadata: null,
            deletion_time: "",
            destroyed: false,
            version: 1,
          },
        },
      },
    ],
  ],
  "PUT is POST": [["PUT data/KEY", { data: { a: 1 } }, 200, { data: { version: 1 } }], reads({ a: 1 }, 1)],
  "data of every JSON type comes back as it was": [
    write(
      { text: "t", number: 1.5, yes: true, none: null, list: [1, "2", {}], object: { deep: { er: [] } } },
      1,
    ),
    reads(
      { text: "t", number: 1.5, yes: true, none: null, list: [1, "2", {}], object: { deep: { er: [] } } },
      1,
    ),
  ],
  "data may be empty": [write({}, 1), reads({}, 1)],
  "names and values may be of any script": [
    write({ "clé-🔑": "значение" }, 1),
    reads({ "clé-🔑": "значение" }, 1),
  ],
  "one text under the name value stays an object": [
    write({ value: "plain" }, 1),
    reads({ value: "plain" }, 1),
  ],
  "a write without data is refused": [
    ["POST data/KEY", {}, 400, /no data provided/],
    ["POST data/KEY", null, 400, /no data provided/],
    ["POST data/KEY", { a: 1 }, 400, /no data provided/],
  ],
  "data that is no object is refused": [
    ["POST data/KEY", { data: "text" }, 400, /error converting input.*"data"/s],
    ["POST data/KEY", { data: 7 }, 400, /error converting input.*"data"/s],
  ],
  "each write is a version, and the older ones can be read": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    reads({ n: 2 }, 2),
    ["GET data/KEY?version=1", null, 200, { data: { data: { n: 1 }, metadata: { version: 1 } } }],
    ["GET data/KEY?version=0", null, 200, { data: { data: { n: 2 }, metadata: { version: 2 } } }],
    ["GET data/KEY?version=3", null, 404, MISSING],
  ],
  "a version that is no number is refused": [
    write({ n: 1 }, 1),
    ["GET data/KEY?version=first", null, 400, /error converting input.*"version"/s],
  ],
  "cas 0 writes a new key once": [
    ["POST data/KEY", { options: { cas: 0 }, data: { a: 1 } }, 200, { data: { version: 1 } }],
    [
      "POST data/KEY",
      { options: { cas: 0 }, data: { a: 2 } },
      400,
      /check-and-set parameter did not match the current version/,
    ],
    reads({ a: 1 }, 1),
  ],
  "cas must be the latest version": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["POST data/KEY", { options: { cas: 1 }, data: {} }, 400, /did not match/],
    ["POST data/KEY", { options: { cas: 3 }, data: {} }, 400, /did not match/],
    ["POST data/KEY", { options: { cas: 2 }, data: { n: 3 } }, 200, { data: { version: 3 } }],
  ],
  "cas on a key that is missing must be 0": [
    ["POST data/KEY", { options: { cas: 1 }, data: {} }, 400, /did not match/],
    ["GET data/KEY", null, 404, MISSING],
  ],
  "cas may come as text": [
    ["POST data/KEY", { options: { cas: "0" }, data: {} }, 200, { data: { version: 1 } }],
  ],
  "after a deletion cas is still the latest version": [
    write({ n: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    ["POST data/KEY", { options: { cas: 0 }, data: {} }, 400, /did not match/],
    ["POST data/KEY", { options: { cas: 1 }, data: { n: 2 } }, 200, { data: { version: 2 } }],
  ],
  "after the key was removed cas 0 works again": [
    write({ n: 1 }, 1),
    ["DELETE metadata/KEY", null, 204],
    ["POST data/KEY", { options: { cas: 0 }, data: { n: 2 } }, 200, { data: { version: 1 } }],
  ],
  "a key can require cas": [
    ["POST metadata/KEY", { cas_required: true }, 204],
    ["POST data/KEY", { data: {} }, 400, /check-and-set parameter required for this call/],
    ["POST data/KEY", { options: { cas: 0 }, data: { n: 1 } }, 200, { data: { version: 1 } }],
    ["POST data/KEY", { data: {} }, 400, /check-and-set parameter required for this call/],
    ["POST metadata/KEY", { cas_required: false }, 204],
    write({ n: 2 }, 2),
  ],
  "the mount can require cas": [
    ["POST config", { cas_required: true }, 204],
    ["POST data/KEY", { data: {} }, 400, /check-and-set parameter required for this call/],
    ["POST data/KEY", { options: { cas: 0 }, data: {} }, 200, { data: { version: 1 } }],
  ],
  "DELETE hides the latest version, which is told with its facts": [
    write({ n: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    [
      "GET data/KEY",
      null,
      404,
      { data: { data: null, metadata: { version: 1, destroyed: false, deletion_time: ANY_TIME } } },
    ],
  ],
  "DELETE of what is missing or deleted already is fine": [
    ["DELETE data/KEY", null, 204],
    write({ n: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    ["DELETE data/KEY", null, 204],
    gone(1),
  ],
  "DELETE leaves older versions": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["DELETE data/KEY", null, 204],
    gone(2),
    ["GET data/KEY?version=1", null, 200, { data: { data: { n: 1 } } }],
  ],
  "a write after a deletion is the next version": [
    write({ n: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    write({ n: 2 }, 2),
    reads({ n: 2 }, 2),
    ["GET data/KEY?version=1", null, 404, { data: { data: null } }],
  ],
  "versions are deleted by their numbers": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["POST delete/KEY", { versions: [1] }, 204],
    ["GET data/KEY?version=1", null, 404, { data: { data: null, metadata: { version: 1 } } }],
    reads({ n: 2 }, 2),
  ],
  "and undeleted": [
    write({ n: 1 }, 1),
    ["POST delete/KEY", { versions: [1] }, 204],
    gone(1),
    ["POST undelete/KEY", { versions: [1] }, 204],
    reads({ n: 1 }, 1),
  ],
  "the numbers may come as text with commas": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["POST delete/KEY", { versions: "1,2" }, 204],
    gone(2),
    ["PUT undelete/KEY", { versions: ["1", "2"] }, 204],
    reads({ n: 2 }, 2),
  ],
  "without numbers nothing is deleted, undeleted or destroyed": [
    write({ n: 1 }, 1),
    ["POST delete/KEY", {}, 400, /no version number provided/i],
    ["POST delete/KEY", { versions: [] }, 400, /no version number provided/i],
    ["POST undelete/KEY", {}, 400, /no version number provided/i],
    ["PUT destroy/KEY", {}, 400, /no version number provided/i],
    reads({ n: 1 }, 1),
  ],
  "unknown versions are passed over": [
    write({ n: 1 }, 1),
    ["POST delete/KEY", { versions: [7] }, 204],
    ["POST undelete/KEY", { versions: [7] }, 204],
    ["PUT destroy/KEY", { versions: [7] }, 204],
    reads({ n: 1 }, 1),
  ],
  "a destroyed version is told with its facts": [
    write({ n: 1 }, 1),
    ["PUT destroy/KEY", { versions: [1] }, 204],
    ["GET data/KEY", null, 404, { data: { data: null, metadata: { version: 1, destroyed: true } } }],
  ],
  "POST destroys as well": [
    write({ n: 1 }, 1),
    ["POST destroy/KEY", { versions: [1] }, 204],
    ["GET data/KEY", null, 404, { data: { metadata: { destroyed: true } } }],
  ],
  "what is destroyed cannot be undeleted": [
    write({ n: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    ["PUT destroy/KEY", { versions: [1] }, 204],
    ["POST undelete/KEY", { versions: [1] }, 204],
    [
      "GET data/KEY",
      null,
      404,
      { data: { data: null, metadata: { destroyed: true, deletion_time: ANY_TIME } } },
    ],
  ],
  "after the latest version was destroyed the next one is written": [
    write({ n: 1 }, 1),
    ["PUT destroy/KEY", { versions: [1] }, 204],
    write({ n: 2 }, 2),
    reads({ n: 2 }, 2),
  ],
  "metadata tells all about a key": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["DELETE data/KEY", null, 204],
    [
      "GET metadata/KEY",
      null,
      200,
      {
        data: {
          cas_required: false,
          created_time: ANY_TIME,
          current_version: 2,
          custom_metadata: null,
          delete_version_after: "0s",
          max_versions: 0,
          oldest_version: 0,
          updated_time: ANY_TIME,
          versions: {
            1: { created_time: ANY_TIME, deletion_time: "", destroyed: false },
            2: { created_time: ANY_TIME, deletion_time: ANY_TIME, destroyed: false },
          },
        },
      },
    ],
  ],
  "metadata alone makes a key without versions": [
    ["POST metadata/KEY", { max_versions: 5 }, 204],
    ["GET metadata/KEY", null, 200, { data: { current_version: 0, max_versions: 5, versions: {} } }],
    ["GET data/KEY", null, 404, MISSING],
    ["POST data/KEY", { options: { cas: 0 }, data: { n: 1 } }, 200, { data: { version: 1 } }],
    ["GET metadata/KEY", null, 200, { data: { current_version: 1, max_versions: 5 } }],
  ],
  "metadata that is not named is kept": [
    ["POST metadata/KEY", { max_versions: 5, custom_metadata: { team: "x" } }, 204],
    ["POST metadata/KEY", { cas_required: true }, 204],
    [
      "GET metadata/KEY",
      null,
      200,
      { data: { max_versions: 5, cas_required: true, custom_metadata: { team: "x" } } },
    ],
  ],
  "fields are weakly typed": [
    ["POST metadata/KEY", { max_versions: "7", cas_required: "true", delete_version_after: "90" }, 204],
    [
      "GET metadata/KEY",
      null,
      200,
      { data: { max_versions: 7, cas_required: true, delete_version_after: "1m30s" } },
    ],
  ],
  "fields of the wrong type are refused": [
    ["POST metadata/KEY", { max_versions: "many" }, 400, /error converting input.*"max_versions"/s],
    ["POST metadata/KEY", { cas_required: "perhaps" }, 400, /error converting input.*"cas_required"/s],
    [
      "POST metadata/KEY",
      { delete_version_after: "soon" },
      400,
      /error converting input.*"delete_version_after"/s,
    ],
    ["POST metadata/KEY", { custom_metadata: "text" }, 400, /error converting input.*"custom_metadata"/s],
    ["POST delete/KEY", { versions: "one" }, 400, /error converting input.*"versions"/s],
    ["GET metadata/KEY", null, 404, MISSING],
  ],
  "durations are told as Go writes them": [
    ["POST metadata/KEY", { delete_version_after: "3h25m19s" }, 204],
    ["GET metadata/KEY", null, 200, { data: { delete_version_after: "3h25m19s" } }],
    ["POST metadata/KEY", { delete_version_after: "1h" }, 204],
    ["GET metadata/KEY", null, 200, { data: { delete_version_after: "1h0m0s" } }],
    ["POST metadata/KEY", { delete_version_after: 0 }, 204],
    ["GET metadata/KEY", null, 200, { data: { delete_version_after: "0s" } }],
  ],
  "custom metadata comes with every version": [
    ["POST metadata/KEY", { custom_metadata: { owner: "ada", tier: "1" } }, 204],
    [
      "POST data/KEY",
      { data: { a: 1 } },
      200,
      { data: { custom_metadata: { owner: "ada", tier: "1" }, version: 1 } },
    ],
    ["GET data/KEY", null, 200, { data: { metadata: { custom_metadata: { owner: "ada", tier: "1" } } } }],
  ],
  "custom metadata is replaced whole, and an empty one is none": [
    ["POST metadata/KEY", { custom_metadata: { a: "1", b: "2" } }, 204],
    ["POST metadata/KEY", { custom_metadata: { c: "3" } }, 204],
    ["GET metadata/KEY", null, 200, { data: { custom_metadata: { c: "3" } } }],
    ["POST metadata/KEY", { custom_metadata: {} }, 204],
    ["GET metadata/KEY", null, 200, { data: { custom_metadata: null } }],
  ],
  "custom metadata has limits": [
    [
      "POST metadata/KEY",
      { custom_metadata: { ["k".repeat(129)]: "v" } },
      400,
      /custom_metadata validation failed/,
    ],
    [
      "POST metadata/KEY",
      { custom_metadata: { k: "v".repeat(513) } },
      400,
      /custom_metadata validation failed/,
    ],
    ["POST metadata/KEY", { custom_metadata: { k: "" } }, 400, /custom_metadata validation failed/],
    ["POST metadata/KEY", { custom_metadata: { k: "line\nline" } }, 400, /custom_metadata validation failed/],
    [
      "POST metadata/KEY",
      { custom_metadata: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, "v"])) },
      400,
      /custom_metadata validation failed/,
    ],
    [
      "POST metadata/KEY",
      {
        custom_metadata: {
          ...Object.fromEntries(Array.from({ length: 63 }, (_, n) => [`k${n}`, "v"])),
          ["k".repeat(128)]: "v".repeat(512),
        },
      },
      204,
    ],
  ],
  "metadata is patched member by member": [
    ["POST metadata/KEY", { max_versions: 5, custom_metadata: { a: "1", b: "2" } }, 204],
    ["PATCH metadata/KEY", { cas_required: true, custom_metadata: { b: null, c: "3" } }, 204],
    [
      "GET metadata/KEY",
      null,
      200,
      { data: { max_versions: 5, cas_required: true, custom_metadata: { a: "1", c: "3" } } },
    ],
  ],
  "null in a patch of metadata takes all of custom metadata": [
    ["POST metadata/KEY", { custom_metadata: { a: "1" } }, 204],
    ["PATCH metadata/KEY", { custom_metadata: null }, 204],
    ["GET metadata/KEY", null, 200, { data: { custom_metadata: null } }],
  ],
  "metadata of a missing key cannot be patched": [["PATCH metadata/KEY", { max_versions: 3 }, 404]],
  "DELETE metadata removes everything": [
    write({ n: 1 }, 1),
    write({ n: 2 }, 2),
    ["DELETE metadata/KEY", null, 204],
    ["GET data/KEY", null, 404, MISSING],
    ["GET metadata/KEY", null, 404, MISSING],
    write({ n: 3 }, 1),
    ["DELETE metadata/KEY", null, 204],
    ["DELETE metadata/KEY", null, 204],
  ],
  "removal takes the settings with it": [
    ["POST metadata/KEY", { max_versions: 3, cas_required: true, custom_metadata: { a: "1" } }, 204],
    ["DELETE metadata/KEY", null, 204],
    write({ n: 1 }, 1),
    [
      "GET metadata/KEY",
      null,
      200,
      { data: { max_versions: 0, cas_required: false, custom_metadata: null } },
    ],
  ],
  "ten versions are kept unless something else is said": [
    ...twelve,
    ["GET metadata/KEY", null, 200, { data: { current_version: 12, oldest_version: 3 } }],
    ["GET data/KEY?version=2", null, 404, MISSING],
    ["GET data/KEY?version=3", null, 200, { data: { data: { n: 2 } } }],
  ],
  "the oldest version is 0 until as many were written as are kept": [
    ...twelve.slice(0, 9),
    ["GET metadata/KEY", null, 200, { data: { current_version: 9, oldest_version: 0 } }],
    ...twelve.slice(9, 10),
    ["GET metadata/KEY", null, 200, { data: { current_version: 10, oldest_version: 1 } }],
  ],
  "a lowered limit counts from the next write on": [
    ...twelve.slice(0, 10),
    ["POST metadata/KEY", { max_versions: 2 }, 204],
    ["GET data/KEY?version=1", null, 200, { data: { data: { n: 0 } } }],
    ...twelve.slice(10, 11),
    ["GET data/KEY?version=9", null, 404, MISSING],
    ["GET data/KEY?version=10", null, 200, { data: { data: { n: 9 } } }],
    ["GET metadata/KEY", null, 200, { data: { current_version: 11, oldest_version: 10 } }],
  ],
  "a key may keep more than ten": [
    ["POST metadata/KEY", { max_versions: 20 }, 204],
    ...twelve,
    ["GET data/KEY?version=1", null, 200, { data: { data: { n: 0 } } }],
    ["GET metadata/KEY", null, 200, { data: { oldest_version: 0 } }],
  ],
  "the larger limit of key and mount counts": [
    ["POST config", { max_versions: 3 }, 204],
    ["POST metadata/KEY", { max_versions: 2 }, 204],
    ...twelve.slice(0, 5),
    ["GET data/KEY?version=3", null, 200, { data: { data: { n: 2 } } }],
    ["GET data/KEY?version=2", null, 404, MISSING],
  ],
  "the mount's configuration is merged": [
    ["POST config", { max_versions: 4 }, 204],
    ["PUT config", { cas_required: true, delete_version_after: "2h" }, 204],
    [
      "GET config",
      null,
      200,
      { data: { max_versions: 4, cas_required: true, delete_version_after: "2h0m0s" } },
    ],
    ["POST config", { delete_version_after: 0, cas_required: false }, 204],
    ["GET config", null, 200, { data: { max_versions: 4, cas_required: false, delete_version_after: "0s" } }],
  ],
  "a version that will be deleted by itself tells when, and can be read until then": [
    ["POST metadata/KEY", { delete_version_after: "1h" }, 204],
    ["POST data/KEY", { data: { n: 1 } }, 200, { data: { deletion_time: ANY_TIME, version: 1 } }],
    ["GET data/KEY", null, 200, { data: { data: { n: 1 }, metadata: { deletion_time: ANY_TIME } } }],
    ["GET metadata/KEY", null, 200, { data: { versions: { 1: { deletion_time: ANY_TIME } } } }],
  ],
  "the mount's time counts for all keys": [
    ["POST config", { delete_version_after: "1h" }, 204],
    ["POST data/KEY", { data: { n: 1 } }, 200, { data: { deletion_time: ANY_TIME } }],
  ],
  "the mount can say that nothing is deleted by itself": [
    ["POST config", { delete_version_after: "-1s" }, 204],
    ["POST metadata/KEY", { delete_version_after: "1h" }, 204],
    write({ n: 1 }, 1),
  ],
  "what will be deleted by itself can be deleted now, and counts anew when it is undeleted": [
    ["POST metadata/KEY", { delete_version_after: "1h" }, 204],
    ["POST data/KEY", { data: { n: 1 } }, 200],
    ["DELETE data/KEY", null, 204],
    gone(1),
    ["POST undelete/KEY", { versions: [1] }, 204],
    ["GET data/KEY", null, 200, { data: { data: { n: 1 }, metadata: { deletion_time: ANY_TIME } } }],
  ],
  "a patch merges, and null takes out": [
    write({ a: 1, b: { c: 2, d: 3 }, e: [1, 2] }, 1),
    ["PATCH data/KEY", { data: { a: null, b: { c: 9 }, e: [3] } }, 200, { data: { version: 2 } }],
    reads({ b: { c: 9, d: 3 }, e: [3] }, 2),
    ["GET data/KEY?version=1", null, 200, { data: { data: { a: 1 } } }],
  ],
  "a patch of a missing key finds none": [["PATCH data/KEY", { data: { a: 1 } }, 404]],
  "a patch of a key without versions finds none": [
    ["POST metadata/KEY", { max_versions: 3 }, 204],
    ["PATCH data/KEY", { data: { a: 1 } }, 404],
  ],
  "a patch of a deleted version finds its facts alone": [
    write({ a: 1 }, 1),
    ["DELETE data/KEY", null, 204],
    ["PATCH data/KEY", { data: { a: 2 } }, 404, { data: { version: 1, deletion_time: ANY_TIME } }],
    gone(1),
  ],
  "a patch obeys cas": [
    write({ a: 1 }, 1),
    ["PATCH data/KEY", { options: { cas: 0 }, data: { a: 2 } }, 400, /did not match/],
    ["PATCH data/KEY", { options: { cas: 1 }, data: { a: 2 } }, 200, { data: { version: 2 } }],
  ],
  "a patch needs data": [write({ a: 1 }, 1), ["PATCH data/KEY", {}, 400, /no data provided/]],
  "a patch needs its content type": [
    write({ a: 1 }, 1),
    ["PATCH(application/json) data/KEY", { data: { a: 2 } }, 415],
    ["PATCH() data/KEY", { data: { a: 2 } }, 400],
    reads({ a: 1 }, 1),
  ],
  "subkeys are the names without the values": [
    write({ a: 1, b: { c: 2, d: { e: 3 } }, f: [1] }, 1),
    [
      "GET subkeys/KEY",
      null,
      200,
      { data: { subkeys: { a: null, b: { c: null, d: { e: null } }, f: null }, metadata: { version: 1 } } },
    ],
    ["GET subkeys/KEY?depth=1", null, 200, { data: { subkeys: { a: null, b: null, f: null } } }],
    ["GET subkeys/KEY?depth=2", null, 200, { data: { subkeys: { b: { c: null, d: null } } } }],
  ],
  "subkeys of a version, also of one that is deleted": [
    write({ a: 1 }, 1),
    write({ b: 1 }, 2),
    ["GET subkeys/KEY?version=1", null, 200, { data: { subkeys: { a: null }, metadata: { version: 1 } } }],
    ["DELETE data/KEY", null, 204],
    ["GET subkeys/KEY", null, 404, { data: { subkeys: null, metadata: { version: 2 } } }],
  ],
  "a folder is listed, sorted, with its folders": [
    ["POST data/KEY/b", { data: {} }, 200],
    ["POST data/KEY/a", { data: {} }, 200],
    ["POST data/KEY/a/deeper", { data: {} }, 200],
    ["POST data/KEY/c/deeper/still", { data: {} }, 200],
    ["LIST metadata/KEY", null, 200, { data: { keys: ["a", "a/", "b", "c/"] } }],
    ["LIST metadata/KEY/", null, 200, { data: { keys: ["a", "a/", "b", "c/"] } }],
    ["GET metadata/KEY?list=true", null, 200, { data: { keys: ["a", "a/", "b", "c/"] } }],
    ["GET metadata/KEY/c?list=true", null, 200, { data: { keys: ["deeper/"] } }],
  ],
  "deleted keys are listed, removed ones are not": [
    ["POST data/KEY/deleted", { data: {} }, 200],
    ["DELETE data/KEY/deleted", null, 204],
    ["POST metadata/KEY/unborn", { max_versions: 1 }, 204],
    ["POST data/KEY/removed", { data: {} }, 200],
    ["DELETE metadata/KEY/removed", null, 204],
    ["LIST metadata/KEY", null, 200, { data: { keys: ["deleted", "unborn"] } }],
  ],
  "a folder with nothing in it is missing": [["LIST metadata/KEY", null, 404, MISSING]],
  "a key is no folder": [write({ a: 1 }, 1), ["LIST metadata/KEY", null, 404, MISSING]],
  "the root is listed": [
    write({ a: 1 }, 1),
    ["LIST metadata", null, 200],
    ["LIST metadata/", null, 200],
    ["GET metadata/?list=true", null, 200],
  ],
  "verbs that a path does not have are refused": [
    ["POST subkeys/KEY", {}, 405, /unsupported operation/],
    ["LIST subkeys/KEY", null, 405, /unsupported operation/],
    ["PATCH config", {}, 405, /unsupported operation/],
    ["OPTIONS data/KEY", null, [405, 400], /unsupported operation/],
    ["DELETE config", null, 405, /unsupported operation/],
    ["GET delete/KEY", null, 405, /unsupported operation/],
    ["DELETE destroy/KEY", null, 405, /unsupported operation/],
  ],
  "a folder cannot be written": [
    ["POST data/KEY/", { data: {} }, 400, /cannot write to a path ending in '\/'/],
  ],
  "the bare names of the API are no keys": [
    ["GET data", null, 404, { warnings: [{ asymmetricMatch: (text: unknown) => typeof text === "string" }] }],
    ["GET metadata", null, 404],
    ["POST delete", {}, 404],
    ["GET undelete", null, 404],
    ["PUT destroy", {}, 404],
  ],
  "no token, and an unknown one, are refused": [
    ["GET(no token) data/KEY", null, 403, /permission denied/],
    ["POST(no token) data/KEY", { data: {} }, 403, /permission denied/],
    ["GET(other token) data/KEY", null, 403, /permission denied/],
  ],
  "metadata that says nothing makes no key": [
    ["POST metadata/KEY", {}, 204],
    ["GET metadata/KEY", null, 404, MISSING],
    ["POST metadata/KEY", { custom_metadata: {} }, 204],
    ["GET metadata/KEY", null, 200, { data: { current_version: 0 } }],
  ],
  "null in a patch of metadata unsets a limit and a condition": [
    ["POST metadata/KEY", { max_versions: 5, cas_required: true }, 204],
    ["PATCH metadata/KEY", { max_versions: null, cas_required: null }, 204],
    ["GET metadata/KEY", null, 200, { data: { max_versions: 0, cas_required: false } }],
  ],
  "custom metadata is weakly typed": [
    ["POST metadata/KEY", { custom_metadata: { number: 7, yes: true, no: false } }, 204],
    ["GET metadata/KEY", null, 200, { data: { custom_metadata: { number: "7", yes: "1", no: "0" } } }],
  ],
  "data that is null, or a list without entries, is empty": [
    ["POST data/KEY", { data: null }, 200, { data: { version: 1 } }],
    ["POST data/KEY", { data: [] }, 200, { data: { version: 2 } }],
    reads({}, 2),
  ],
  "cas that is no whole number is refused": [
    ["POST data/KEY", { options: { cas: "first" }, data: {} }, 400, /error parsing check-and-set parameter/],
    ["POST data/KEY", '{"options":{"cas":1.0},"data":{}}', 400, /error parsing check-and-set parameter/],
  ],
  "a version that is negative is the latest": [
    write({ n: 1 }, 1),
    ["GET data/KEY?version=-4", null, 200, { data: { metadata: { version: 1 } } }],
    ["GET subkeys/KEY?depth=-1", null, 200, { data: { subkeys: { n: null } } }],
  ],
  "a mount that will delete nothing says so": [
    ["POST config", { delete_version_after: "-5h" }, 204],
    ["GET config", null, 200, { data: { delete_version_after: "-1s" } }],
    ["POST metadata/KEY", { delete_version_after: "-1s" }, 400, /negative/],
  ],
  "what is listed elsewhere than in metadata is no path": [
    write({ n: 1 }, 1),
    ["LIST data/KEY", null, [404, 405], { data: null }],
    ["LIST config", null, 404, { data: null }],
    ["LIST data", null, [404, 405], { data: null }],
    ["GET data/KEY/", null, [404, 500], { data: null }],
    ["DELETE data/KEY/", null, [404, 204], { data: null }],
    ["GET metadata/KEY/", null, 200, { data: { current_version: 1 } }],
  ],
  "nothing is kept by caches, and JSON is called so without more": [
    ["GET data/KEY", null, 404, { "cache-control": "no-store", "content-type": "application/json" }],
  ],
};

/**
 * Where the reference says otherwise than Vault 1.21.4 does, which redirects paths with `..`, answers 500 to what is no
 * JSON, keeps `delete_version_after` that a patch sets to null, and does not look at what custom metadata was merged to.
 */
export const OURS: Cases = {
  "what is no JSON is refused": [
    ["POST data/KEY", "{no json", 400, /./],
    ["POST data/KEY", "[1,2", 400, /./],
  ],
  "null in a patch of metadata unsets": [
    ["POST metadata/KEY", { max_versions: 5, cas_required: true, delete_version_after: "1h" }, 204],
    ["PATCH metadata/KEY", { max_versions: null, cas_required: null, delete_version_after: null }, 204],
    [
      "GET metadata/KEY",
      null,
      200,
      { data: { max_versions: 0, cas_required: false, delete_version_after: "0s" } },
    ],
  ],
  "what custom metadata was merged to has the same limits": [
    [
      "POST metadata/KEY",
      { custom_metadata: Object.fromEntries(Array.from({ length: 64 }, (_, n) => [`k${n}`, "v"])) },
      204,
    ],
    ["PATCH metadata/KEY", { custom_metadata: { one: "more" } }, 400, /custom_metadata validation failed/],
    ["PATCH metadata/KEY", { custom_metadata: { one: "more", k0: null } }, 204],
  ],
  "paths that go elsewhere are refused": [
    ["GET data/KEY/../other", null, 400, /relative paths? not supported/],
    ["POST data/../KEY", { data: {} }, 400, /relative paths? not supported/],
  ],
};
