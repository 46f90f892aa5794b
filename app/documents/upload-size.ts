/** What an upload may weigh, in bytes. A letter or a table of a student is under 100 kB; 20 MB leaves room for photos. */
export const UPLOAD_SIZE_LIMIT = 20_000_000
