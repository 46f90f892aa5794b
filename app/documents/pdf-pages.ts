/** What a PDF was read into: pieces of text, and where the file puts them. */

/** In points from the left and the bottom of its page. */
export type PdfPiece = { text: string; x: number; y: number; width: number; size: number }
export type PdfPage = { width: number; height: number; pieces: PdfPiece[] }
