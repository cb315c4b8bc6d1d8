/** A node of the ESTree form, with whatever its type has besides. */
export interface Node {
  readonly type: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

/** The nodes right in a node, in no order that matters. */
export function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([field, value]) => {
    // What stands only in types is no value.
    if (field === "typeAnnotation" || field === "typeParameters" || field === "typeArguments") return [];
    if (field === "returnType" || field === "superTypeArguments" || field === "implements") return [];
    return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
  });
}
