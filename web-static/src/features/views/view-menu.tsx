// Beside the title of a list: which view it shows, the others, and what can be done with this one. Changes of
// a view are said and wait to be saved.
import { Button, Menu } from "@mantine/core";
import { Suspense, useState } from "react";
import { asProblem } from "@/api/problem";
import type { RecordType } from "@/api/record-types";
import { useRights, useSession } from "@/api/session";
import { noView, type ListControl } from "@/features/records/use-list-setup";
import { pluralLabel, t, tOr } from "@/i18n";
import { Icon } from "@/ui/icons";
import { lazyPart } from "@/ui/lazy-part";
import { toast } from "@/ui/toasts";
import { pinView, unpinView, usePinned } from "./pins";
import { membersOf } from "./setup";
import { useViews, viewsOf, type View } from "./view";
import { changeView, changeWithUndo, deleteView } from "./views";
import styles from "./views.module.css";

const ViewDialog = lazyPart(() => import("./view-dialog").then((module) => module.ViewDialog));

export const allLabel = (type: RecordType) => tOr(`lists.all.${type.plural}`, t("lists.all", { what: pluralLabel(type.plural) }));

type Dialog = "new" | "rename";

export function ViewMenu({ type, list }: { type: RecordType; list: ListControl }) {
  const { views, there } = useViews();
  const { user } = useSession();
  const { writeRecords } = useRights();
  const pinned = usePinned(user.id);
  const [dialog, setDialog] = useState<Dialog>();
  if (!there) return null;
  const { view } = list;
  const own = viewsOf(views, type.name);
  const line = (one: View) => (
    <Menu.Item key={one.id} aria-current={(one.id === view?.id) || undefined} leftSection={<Icon name={one.id === view?.id ? "check" : "view"} size={16} />} rightSection={one.isDefault ? <span className={styles.note}>{t("lists.view_default")}</span> : undefined} onClick={() => list.show(one)}>
      <bdi>{one.name}</bdi>
    </Menu.Item>
  );
  const [mine, shared] = [own.filter((one) => !one.shared), own.filter((one) => one.shared)];
  const isPinned = view && pinned.includes(view.id);
  return (
    <>
      <Menu position="bottom-start" width={264}>
        <Menu.Target>
          <button type="button" className={styles.current} aria-label={t("lists.view_choose", { name: view?.name ?? allLabel(type) })}>
            <bdi className="cut">{view?.name ?? allLabel(type)}</bdi>
            <Icon name="chevronDown" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          <Menu.Item aria-current={(!view) || undefined} leftSection={<Icon name={view ? "view" : "check"} size={16} />} onClick={() => list.show(undefined)}>{allLabel(type)}</Menu.Item>
          {mine.length > 0 && <><Menu.Label>{t("lists.views_mine")}</Menu.Label>{mine.map(line)}</>}
          {shared.length > 0 && <><Menu.Label>{t("lists.views_shared")}</Menu.Label>{shared.map(line)}</>}
          {writeRecords && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<Icon name="plus" size={16} />} onClick={() => setDialog("new")}>{t("lists.view_save_as")}</Menu.Item>
            </>
          )}
          {view && (
            <>
              <Menu.Item leftSection={<Icon name="pin" size={16} />} onClick={() => (isPinned ? unpinView : pinView)(user.id, view.id)}>{isPinned ? t("lists.view_unpin") : t("lists.view_pin")}</Menu.Item>
              {writeRecords && (
                <>
                  <Menu.Item leftSection={<Icon name="edit" size={16} />} onClick={() => setDialog("rename")}>{t("lists.view_rename")}</Menu.Item>
                  <Menu.Item leftSection={<Icon name="people" size={16} />} onClick={() => void changeWithUndo(view, { visibility: view.shared ? "private" : "shared" }, view.shared ? t("lists.view_now_private") : t("lists.view_now_shared"))}>
                    {view.shared ? t("lists.view_make_private") : t("lists.view_share")}
                  </Menu.Item>
                  <Menu.Item leftSection={<Icon name="star" size={16} />} onClick={() => void changeWithUndo(view, { is_default: !view.isDefault }, view.isDefault ? t("lists.view_not_default") : t("lists.view_now_default"))}>
                    {view.isDefault ? t("lists.view_unset_default") : t("lists.view_set_default")}
                  </Menu.Item>
                  <Menu.Item
                    color="danger"
                    leftSection={<Icon name="trash" size={16} />}
                    onClick={() => {
                      list.show(undefined);
                      void deleteView(view);
                    }}
                  >
                    {t("lists.view_delete")}
                  </Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {view && list.dirty && <Changed type={type} view={view} list={list} onSaveAs={() => setDialog("new")} mayWrite={writeRecords} />}
      {dialog && (
        <Suspense fallback={null}>
          <ViewDialog
            type={type}
            setup={list.setup}
            view={dialog === "rename" ? view : undefined}
            onClose={() => setDialog(undefined)}
            onSaved={(saved) => {
              setDialog(undefined);
              if (dialog === "rename") return;
              if (view) list.saved(view);
              list.show(saved);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Changed({ type, view, list, onSaveAs, mayWrite }: { type: RecordType; view: View; list: ListControl; onSaveAs: () => void; mayWrite: boolean }) {
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const changes = membersOf(type, list.setup);
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, view.setup[name] ?? null]));
    try {
      const now = await changeView(view, changes);
      list.saved(view);
      toast({ text: t("lists.view_saved", { name: view.name }), undo: () => changeView(now, before) });
    } catch (thrown) {
      toast({ tone: "wrong", text: t("lists.view_not_changed", { why: asProblem(thrown).message }) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={styles.changed}>
      <span className={styles.dirty} role="status">{t("lists.view_changed")}</span>
      {mayWrite && <Button size="compact-sm" variant="filled" disabled={busy} onClick={() => void save()}>{t("action.save")}</Button>}
      {mayWrite && <Button size="compact-sm" onClick={onSaveAs}>{t("lists.view_save_as")}</Button>}
      <Button size="compact-sm" variant="subtle" onClick={list.reset}>{t("lists.view_reset")}</Button>
    </span>
  );
}

export { noView };
