/** The format version written by this program, per document type. Older ones are migrated on read. */
export const formatVersion = 1;
