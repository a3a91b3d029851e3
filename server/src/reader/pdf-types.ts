/** What is used of the PDF library; everything it gives may be missing. */
export type PdfPage = {
  getTextContent(
    options: object
  ): Promise<{ readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[] }>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  getAnnotations(): Promise<readonly unknown[]>;
  getStructTree(): Promise<unknown>;
  getXfa(): Promise<unknown>;
  getJSActions(): Promise<unknown>;
  cleanup(): void;
};
export type PdfDocument = {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info?: Readonly<Record<string, unknown>>; readonly metadata?: unknown }>;
  getOutline(): Promise<unknown>;
  getAttachments(): Promise<unknown>;
  getFieldObjects(): Promise<unknown>;
  getJSActions(): Promise<unknown>;
  getPageLabels(): Promise<unknown>;
};

export type Attached = { readonly name: string; readonly bytes: Buffer };
