/** Apart, since most never see it. */
export { webDarkTheme } from '@fluentui/react-components';
