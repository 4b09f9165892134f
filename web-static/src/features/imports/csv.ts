// Reading and writing tables of text as files: enough to give somebody the rows back that were refused.

// Rows of cells; quotes may hold the delimiter, line ends and doubled quotes.
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  for (let at = 0; at < content.length; ++at) {
    const sign = content[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (content[at + 1] === '"') cell += content[++at];
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && content[at + 1] === "\n") ++at;
      endRow();
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

const quoted = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

// Spreadsheets run what begins like this as a formula: an apostrophe in front says that it is text. Cells are
// written here as they stood in somebody's file, so that one which has its apostrophe already gets no second.
// A plain phone number stays as it is: there is nothing in it to run, and with an apostrophe the import, which
// takes it away only from Candor's own files, would no longer know the number.
const phoneNumber = /^\+[\d ()/.-]+$/;
export const withFormulaGuard = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !phoneNumber.test(cell) ? `'${cell}` : cell);

// With the mark that tells Excel the letters are UTF-8.
export function writeCsv(rows: string[][], delimiter = ","): string {
  return "\ufeff" + rows.map((row) => row.map((cell) => quoted(withFormulaGuard(cell), delimiter)).join(delimiter)).join("\r\n") + "\r\n";
}

// Names of encodings as the server tells them are those browsers know; what is not, is read as UTF-8.
export async function textOf(file: Pick<Blob, "arrayBuffer">, encoding: string): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export const delimiterOf = (told: string | null): string => (told === "\\t" || told === "tab" ? "\t" : (told ?? ","));
