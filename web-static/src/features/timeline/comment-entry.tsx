// A comment: read, changed in place by who wrote it, deleted and brought back.
import { ActionIcon, Button, Menu } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { RecordData } from "@/api/records";
import { useSession } from "@/api/session";
import { change, remove } from "@/features/activities/work";
import { useUsers } from "@/features/records/users";
import { t, tParts } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Masked } from "@/ui/pieces";
import { saveOnKey } from "@/ui/use-save-key";
import { useWork } from "@/ui/use-work";
import { CommentBox } from "./comment-box";
import { Line } from "./line";
import { mentioned } from "./mentions";
import { Text } from "./text";
import { isOwn } from "./timeline-data";
import type { TimelineProps } from "./timeline";
import styles from "./timeline.module.css";

export function CommentEntry({ comment, at, names, editable }: TimelineProps & { comment: RecordData; at: string }) {
  const { user } = useSession();
  const { all } = useUsers();
  const [editing, setEditing] = useState(false);
  const text = typeof comment.text === "string" ? comment.text : "";
  const ids = new Set(((comment.mentions as { user_id?: string }[] | undefined) ?? []).map(({ user_id }) => user_id));
  const own = editable && isOwn(comment, user.id);
  const author = names.author(comment.created_by);
  return (
    <Line
      id={comment.id}
      icon="comment"
      at={at}
      actions={own && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size="sm" aria-label={t("day.more_of_comment")}><Icon name="more" size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="edit" />} onClick={() => setEditing(true)}>{t("day.edit")}</Menu.Item>
            <Menu.Item color="danger" leftSection={<Icon name="trash" />} onClick={() => void remove("comments", comment, t("day.comment_deleted"))}>{t("action.delete")}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    >
      <p className="quiet">{tParts("day.who_commented", { who: <bdi className={styles.who}>{author}</bdi> })}</p>
      {editing ? (
        <Edit comment={comment} text={text} onDone={() => setEditing(false)} />
      ) : comment.masked?.text ? (
        <Masked reason={comment.masked.text} />
      ) : (
        <Text text={text} people={all.filter(({ id }) => ids.has(id))} />
      )}
    </Line>
  );
}

function Edit({ comment, text, onDone }: { comment: RecordData; text: string; onDone: () => void }) {
  const [typed, setTyped] = useState(text);
  const { all } = useUsers();
  const { busy, problem, attempt, forget } = useWork();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed.trim()) return;
    if (typed.trim() === text) return onDone();
    const mentions = mentioned(typed, all).map((user_id) => ({ user_id }));
    if (await attempt(() => change("comments", comment, { text: typed.trim(), mentions: mentions.length ? mentions : null }))) onDone();
  };
  return (
    <form className={styles.edit} onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onDone(); } else saveOnKey(event); }}>
      <CommentBox value={typed} onChange={(next) => { setTyped(next); forget(); }} label={t("day.comment")} error={problem?.fieldMessage("text") ?? problem?.message} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" variant="filled" aria-disabled={busy}>{t("action.save")}</Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>{t("action.cancel")}</Button>
      </div>
    </form>
  );
}
