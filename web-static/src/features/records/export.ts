// Taking records along as a file. The server makes it and notes every person in it; the browser saves it.
import { ask } from "@/api/client";
import type { Search } from "@/api/records";

export type ExportFormat = "csv" | "vcard";

const endings: Record<ExportFormat, string> = { csv: "csv", vcard: "vcf" };

export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function fileName(header: string | null, otherwise: string): string {
  const plain = /filename="?([^";]+)"?/.exec(header ?? "")?.[1];
  return plain ?? otherwise;
}

export async function exportRecords(plural: string, format: ExportFormat, what: { ids: string[] } | Search): Promise<void> {
  const { include: _include, limit: _limit, cursor: _cursor, ...chosen } = what as Search;
  const { data, headers } = await ask<Blob>("POST", `/${plural}/export`, { body: { format, ...chosen } });
  const content = data instanceof Blob ? data : new Blob([JSON.stringify(data)]);
  saveFile(content, fileName(headers.get("Content-Disposition"), `${plural}.${endings[format]}`));
}
