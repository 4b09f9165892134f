// The files of a record: dropped here, taken along, called something else, deleted and brought back.
import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { useRef, useState, type DragEvent, type FormEvent } from "react";
import { asProblem } from "@/api/problem";
import { useRecordType, type RecordType } from "@/api/record-types";
import type { RecordData, Search } from "@/api/records";
import { useRights } from "@/api/session";
import { change, remove } from "@/features/activities/work";
import { useRecordList } from "@/features/records/list-data";
import type { Names } from "@/features/records/values";
import { Withheld } from "@/features/records/withheld";
import { t } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Bones, Card, Masked, Time } from "@/ui/pieces";
import { ProblemBlock } from "@/ui/problem-block";
import { useWork } from "@/ui/use-work";
import { download } from "./download";
import { mediaWords, sizeWords } from "./file-words";
import { useUploads, type Sending } from "./uploads";
import styles from "./files.module.css";

interface Props {
  type: RecordType;
  record: RecordData;
  names: Names;
}

export function FilesTab({ type, record, names }: Props) {
  const member = `${type.name}_id`;
  const search: Search = { where: { [`links.${member}`]: record.id }, sort: ["-created_at"] };
  const list = useRecordList("attachments", search);
  const fileType = useRecordType("attachments");
  const uploads = useUploads({ [member]: record.id });
  const rights = useRights();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length) uploads.add(event.dataTransfer.files);
  };
  const empty = list.isSuccess && list.rows.length === 0 && uploads.sending.length === 0;
  const may = rights.writeRecords;
  return (
    <Card title={t("day.files")} actions={may && <Button leftSection={<Icon name="upload" size={16} />} onClick={() => input.current?.click()}>{t("day.files_add")}</Button>}>
      <div className={styles.zone} data-over={over || undefined} {...(may && { onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(true); }, onDragLeave: () => setOver(false), onDrop: drop })}>
        <input ref={input} type="file" multiple hidden aria-label={t("day.files_choose")} onChange={(event) => { if (event.currentTarget.files?.length) uploads.add(event.currentTarget.files); event.currentTarget.value = ""; }} />
        {uploads.sending.length > 0 && <ul className={styles.files} aria-label={t("day.files_sending")}>{uploads.sending.map((one) => <SendingLine key={one.key} one={one} cancel={() => uploads.cancel(one.key)} retry={() => uploads.retry(one)} />)}</ul>}
        {list.isPending && <Bones lines={3} />}
        {list.isError && list.rows.length === 0 && <ProblemBlock problem={asProblem(list.error)} retry={() => void list.refetch()} />}
        {list.rows.length > 0 && <ul className={styles.files} aria-label={t("day.files")}>{list.rows.map((file) => <FileLine key={file.id} file={file} names={names} editable={may} />)}</ul>}
        {empty && <p className={styles.none}>{t(may ? "day.files_none" : "day.files_none_read")}</p>}
        {list.hasNextPage && <Button className={styles.more ?? ""} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t("records.history_older")}</Button>}
        {fileType && <Withheld type={fileType} withheld={list.withheld} />}
      </div>
    </Card>
  );
}

function SendingLine({ one, cancel, retry }: { one: Sending; cancel: () => void; retry: () => void }) {
  const { file, sent, problem } = one;
  const part = file.size ? Math.min(100, Math.round((sent / file.size) * 100)) : 0;
  return (
    <li className={styles.file}>
      <Icon name={problem ? "warning" : "upload"} />
      <div className={styles.about}>
        <bdi className={styles.name}>{file.name}</bdi>
        {problem ? (
          <p className={styles.wrong} role="alert">{problem.message}</p>
        ) : (
          <>
            <progress className={styles.progress} max={100} value={part} aria-label={t("day.file_sending", { name: file.name })} />
            <span className="quiet small">{t("day.file_sent", { sent: sizeWords(sent), size: sizeWords(file.size) })}</span>
          </>
        )}
      </div>
      <span className={styles.acts}>
        {problem && <Button size="compact-sm" onClick={retry}>{t("action.try_again")}</Button>}
        <Button size="compact-sm" variant="subtle" onClick={cancel}>{problem ? t("day.file_leave") : t("action.cancel")}</Button>
      </span>
    </li>
  );
}

export function FileLine({ file, names, editable, bare = false }: { file: RecordData; names: Names; editable: boolean; bare?: boolean }) {
  const [naming, setNaming] = useState(false);
  const name = typeof file.name === "string" ? file.name : "";
  const size = typeof file.size === "number" ? sizeWords(file.size) : "";
  if (naming) return <li className={styles.file}><Rename file={file} name={name} onDone={() => setNaming(false)} /></li>;
  const words = (
    <>
      <div className={styles.about}>
        {file.masked?.name ? <Masked reason={file.masked.name} /> : <button type="button" className={styles.open} onClick={() => void download(file)} title={t("day.file_take")}><bdi>{name}</bdi></button>}
        <span className="quiet small">{[mediaWords(file.media_type), size].filter(Boolean).join(" · ")}{!bare && <> · <Time at={file.created_at} />{file.created_by && ` · ${names.author(file.created_by)}`}</>}</span>
      </div>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon aria-label={t("day.more_of", { name })}><Icon name="more" /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="download" />} onClick={() => void download(file)}>{t("day.file_take")}</Menu.Item>
          {editable && <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setNaming(true)}>{t("day.file_rename")}</Menu.Item>}
          {editable && <Menu.Item color="danger" leftSection={<Icon name="trash" />} onClick={() => void remove("attachments", file, t("day.deleted", { what: name }))}>{t("action.delete")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return bare ? <div className={styles.file} data-bare="true">{words}</div> : <li className={styles.file}><Icon name="record" />{words}</li>;
}

function Rename({ file, name, onDone }: { file: RecordData; name: string; onDone: () => void }) {
  const [typed, setTyped] = useState(name);
  const { busy, problem, attempt, forget } = useWork();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (!wanted || wanted === name) return onDone();
    if (await attempt(() => change("attachments", file, { name: wanted }))) onDone();
  };
  return (
    <form className={styles.rename} onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onDone(); } }}>
      <TextInput aria-label={t("day.file_name")} value={typed} autoFocus error={problem?.fieldMessage("name") ?? problem?.message} onFocus={(event) => event.currentTarget.setSelectionRange(0, Math.max(typed.lastIndexOf("."), 0) || typed.length)} onChange={(event) => { setTyped(event.currentTarget.value); forget(); }} />
      <Button type="submit" variant="filled" aria-disabled={busy}>{t("action.save")}</Button>
      <Button variant="subtle" onClick={onDone}>{t("action.cancel")}</Button>
    </form>
  );
}
