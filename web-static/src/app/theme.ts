// Mantine in the colours, sizes and motions of styles/tokens.css.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from "@mantine/core";

const paper: MantineColorsTuple = [
  "#fafaf8", "#f3f2ee", "#e6e4df", "#d8d5ce", "#c9c6bf", "#8c897f", "#5f5c55", "#45433e", "#2e2c29", "#1c1b19",
];
const ink: MantineColorsTuple = [
  "#ecebe7", "#b1aea6", "#b1aea6", "#7d7a73", "#4a4945", "#30302d", "#1b1b1a", "#141413", "#10100f", "#0c0c0b",
];
const teal: MantineColorsTuple = [
  "#e6f2ef", "#cfe6e0", "#a3d3c8", "#79c4b4", "#4fbfa9", "#2a9683", "#0f6b5c", "#0b5549", "#084238", "#062f28",
];

// Three kinds of button: the one that does it, the others, and those that only show when pointed at.
const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const danger = color === "danger" || color === "red";
  const strong = danger ? "var(--danger)" : "var(--accent)";
  if (variant === "filled") {
    return {
      background: strong,
      hover: danger ? "var(--danger)" : "var(--accent-hover)",
      color: danger ? "var(--surface)" : "var(--on-accent)",
      border: "1px solid transparent",
    };
  }
  if (variant === "light") {
    return {
      background: danger ? "var(--danger-tint)" : "var(--accent-tint)",
      hover: danger ? "var(--danger-tint)" : "var(--accent-tint)",
      color: strong,
      border: "1px solid transparent",
    };
  }
  if (variant === "subtle" || variant === "transparent") {
    return {
      background: "transparent",
      hover: variant === "subtle" ? "var(--hover)" : "transparent",
      color: danger ? "var(--danger)" : color === "accent" ? "var(--accent)" : "var(--text)",
      border: "1px solid transparent",
    };
  }
  return {
    background: "var(--surface)",
    hover: "var(--hover)",
    color: danger ? "var(--danger)" : "var(--text)",
    border: "1px solid var(--divider)",
  };
};

const small = { defaultProps: { size: "sm" } };
const quick = { transition: "fade" as const, duration: 120 };

// The list of choices scrolls itself: what scrolls and is no list would have to be reached by keyboard.
const scrolling = { options: { maxHeight: 220, overflowY: "auto" as const } };

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "16px", sm: "20px", md: "20px", lg: "24px", xl: "28px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "6px", lg: "10px", xl: "16px" },
  defaultRadius: "sm",
  colors: { gray: paper, dark: ink, teal },
  primaryColor: "teal",
  primaryShade: { light: 6, dark: 4 },
  black: "#1c1b19",
  white: "#ffffff",
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "never", // base.css draws it, everywhere alike
  variantColorResolver,
  components: {
    Button: { defaultProps: { size: "sm", variant: "default" } },
    ActionIcon: { defaultProps: { size: "md", variant: "subtle" } },
    Input: small,
    InputWrapper: small,
    TextInput: small,
    PasswordInput: small,
    Textarea: small,
    Select: { defaultProps: { size: "sm", checkIconPosition: "right", comboboxProps: { transitionProps: quick }, withScrollArea: false }, styles: scrolling },
    MultiSelect: { defaultProps: { size: "sm", comboboxProps: { transitionProps: quick }, withScrollArea: false }, styles: scrolling },
    TagsInput: { defaultProps: { withScrollArea: false }, styles: scrolling },
    Checkbox: { defaultProps: { size: "xs" } },
    // Without the placeholder: a menu may hold nothing that can be focused and is no item.
    Menu: { defaultProps: { transitionProps: quick, position: "bottom-end", offset: 4, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { transitionProps: quick, offset: 4 } },
    Modal: {
      defaultProps: { centered: true, radius: "lg", size: 480, transitionProps: quick, overlayProps: { color: "transparent", style: { background: "var(--scrim)" } } },
    },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { component: "div" } },
    DrawerHeader: { defaultProps: { component: "div" } },
    Drawer: { defaultProps: { transitionProps: { duration: 140 } } },
    Tooltip: { defaultProps: { transitionProps: quick, openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--page)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-bright": "var(--text)",
    "--mantine-color-dimmed": "var(--secondary)",
    "--mantine-color-placeholder": "var(--secondary)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--danger)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--divider)",
    "--mantine-color-disabled": "var(--hover)",
    "--mantine-color-disabled-color": "var(--disabled)",
    "--mantine-color-disabled-border": "var(--hairline)",
    "--mantine-primary-color-filled": "var(--accent)",
    "--mantine-primary-color-light": "var(--accent-tint)",
  };
  return { variables: {}, light: both, dark: both };
};
