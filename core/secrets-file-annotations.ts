/** What can be said of an entry. The JSON Schema, the parser, completion and the docs all have exactly these. */
export const ANNOTATIONS = {
  $value: "The value itself: text, or an object for a value with several attributes.",
  $from: "The secret that gives the value: `secret://project/environment/service/NAME`, `*` for any.",
  $description: "What the secret is for.",
  $token_type: "What kind of token it is: `api` or `access`.",
  $scope: "The apps (tags) that may use it. Everywhere, where it is left out.",
  $envs: "The environments it is for. All, where it is left out.",
  $tags: "Words to find it by.",
  $metadata: "Further facts, as names and texts.",
  $expires_at: "When it expires, in Unix seconds; `null` for never.",
  $rotationPolicy:
    'How often it gets a new value: `{ "enabled": true, "period": "30d", "notifyBefore": "7d" }`.',
  $required: "Whether the program needs it: a missing required secret is told.",
  $type: "What the value must look like: `string`, `url`, `number`, `boolean`, `json` or `pem`.",
  $example: "A made-up value that shows the form. Never a real one.",
  $deprecated: "Set where it should no longer be used: `true`, or a text that says what to use instead.",
} as const;

export type AnnotationName = keyof typeof ANNOTATIONS;

/** What can be said of the whole file. */
export const ROOT_ANNOTATIONS = {
  $schema: "The JSON Schema of this file, for editors that need to be told.",
  $scope: "Binds this folder to a scope: `project`, `environment`, `service`.",
} as const;

export const VALUE_TYPES = ["string", "url", "number", "boolean", "json", "pem"] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

export function isAnnotation(name: string): name is AnnotationName {
  return Object.hasOwn(ANNOTATIONS, name);
}
