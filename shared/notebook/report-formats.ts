/** What a report can be written as. */
export const reportFormats = ['pdf', 'html', 'md', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];
