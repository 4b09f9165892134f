// Search, what one works on, create, and oneself.
import { Button, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { listTypes, useRecordTypes } from "@/api/record-types";
import { useRights, useSession } from "@/api/session";
import { Bell } from "@/features/notifications/bell";
import { signOut } from "@/features/entry/sign-out";
import { t, tOr, typeLabel } from "@/i18n";
import { Icon } from "@/ui/icons";
import { Keys, Mark } from "@/ui/pieces";
import { openPalette, openQuickCreate, openShortcuts } from "./overlays";
import { iconOf } from "./places";
import { PurposeChip } from "./purpose-chip";
import { keyNames, useFrameShortcut } from "./shortcuts";
import { isTheme, themeIcons, useTheme } from "./theme-choice";
import styles from "./top-bar.module.css";

export function TopBar() {
  const rights = useRights();
  const words = rights.readRecords ? t("shell.search") : t("shell.commands");
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={openPalette} aria-keyshortcuts="Control+K">
        <Icon name="search" size={16} />
        <span className={styles.long}>{words}</span>
        <span className={styles.short}>{t("shell.search_short")}</span>
        <span aria-hidden="true" className={styles.keys} data-keys={keyNames("mod+k").join(" ")} />
      </button>
      <div className={styles.right}>
        {rights.readRecords && <PurposeChip />}
        {rights.writeRecords && <CreateMenu />}
        <Bell />
        <UserMenu />
      </div>
    </header>
  );
}

function CreateMenu() {
  const types = listTypes(useRecordTypes());
  const first = types[0];
  useFrameShortcut("c", t("shortcut.create"), () => first && openQuickCreate(first.plural), Boolean(first));
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button leftSection={<Icon name="plus" size={16} />} className={styles.create}>
          <span>{t("shell.new")}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {types.map((type) => (
          <Menu.Item key={type.name} leftSection={<Icon name={iconOf(type)} />} onClick={() => openQuickCreate(type.plural)}>
            {tOr(`add.${type.name}`, typeLabel(type.name))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function UserMenu() {
  const { user } = useSession();
  const navigate = useNavigate();
  const { theme, themes, choose } = useTheme();
  return (
    <Menu width={240} withinPortal={false}>
      <Menu.Target>
        <button type="button" className={styles.me} aria-label={t("shell.user_menu", { name: user.name })}>
          <Mark id={user.id} name={user.name} size={24} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <span className="cut"><b><bdi>{user.name}</bdi></b></span>
          <span className="cut quiet small">{user.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t("shell.theme")}</Menu.Label>
        <Menu.RadioGroup value={theme} onChange={(one) => isTheme(one) && choose(one)}>
          {themes.map((one) => (
            <Menu.RadioItem key={one} value={one} rightSection={<Icon name={themeIcons[one]} />}>{t(`theme.${one}`)}</Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="settings" />} onClick={() => void navigate({ to: "/settings" })}>{t("shell.settings")}</Menu.Item>
        <Menu.Item leftSection={<Icon name="keyboard" />} rightSection={<Keys>?</Keys>} onClick={openShortcuts}>{t("shell.shortcuts")}</Menu.Item>
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={() => void signOut()}>{t("shell.sign_out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
