/** The shapes of LSP that these messages use. */
export interface Position {
  readonly line: number;
  /** UTF-16 units. */
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface WorkspaceEdit {
  readonly documentChanges: (CreateFile | DocumentEdit)[];
  readonly changeAnnotations?: { [id: string]: ChangeAnnotation };
}

/** A group of edits, as a preview shows it. */
export interface ChangeAnnotation {
  readonly label: string;
  readonly description: string;
  readonly needsConfirmation: boolean;
}

export interface CreateFile {
  readonly kind: "create";
  readonly uri: string;
  readonly options: { readonly ignoreIfExists: true };
}

export interface DocumentEdit {
  readonly textDocument: { readonly uri: string; readonly version: number | null };
  readonly edits: { readonly range: Range; readonly newText: string; readonly annotationId?: string }[];
}
