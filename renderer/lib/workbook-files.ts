/** What offices call a workbook and the desk reads, for a file field; the name only says which files the dialog lists. */
export const WORKBOOK_FILES = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.xml,.htm,.html,.dbf';
