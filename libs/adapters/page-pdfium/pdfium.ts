/** The part of PDFium's C interface that is used here. Handles and pointers are numbers; 0 means none. */
export interface Pdfium {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(bytes: number): number; free(pointer: number): void };
  _FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDF_GetPageBoundingBox(page: number, rect: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  _FPDFTextObj_GetTextRenderMode(text: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetCharAngle(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDFText_GetFontInfo(text: number, index: number, buffer: number, bytes: number, flags: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, pixels: number, stride: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

let loading: Promise<Pdfium> | undefined;

/** PDFium, loaded once and only when it is needed. */
export const loadPdfium = (): Promise<Pdfium> => {
  loading ??= instantiate();
  return loading;
};

/** After an abort the instance can not be trusted; the next caller gets a new one. */
export const discardPdfium = (): void => {
  loading = undefined;
};

// The package draws pages but offers neither positions nor structure; the module behind it has PDFium's whole interface.
const instantiate = async (): Promise<Pdfium> => {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  return (library as unknown as { module: Pdfium }).module;
};

/** Bytes in PDFium's memory for the time of `use`. */
export const withBytes = <T>(pdfium: Pdfium, bytes: number, use: (pointer: number) => T): T => {
  const pointer = allocate(pdfium, bytes);
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
};

export const allocate = (pdfium: Pdfium, bytes: number): number => {
  const pointer = pdfium.wasmExports.malloc(bytes);
  if (pointer === 0) throw new Error('PDFium is out of memory');
  return pointer;
};

/** Little-endian floats at a pointer; read anew each time, since the memory moves when it grows. */
export const floatsAt = (pdfium: Pdfium, pointer: number, count: number): number[] => {
  const view = new DataView(pdfium.HEAPU8.buffer);
  return Array.from({ length: count }, (_, index) => view.getFloat32(pointer + index * 4, true));
};
