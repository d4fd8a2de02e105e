/* global CHANGES_PORT */
/** In the page of `npm run dev` only. */
new EventSource(`http://localhost:${CHANGES_PORT}/`).onmessage = ({ data }) => {
  const frame = document.querySelector('iframe');
  if (data === 'pane' && frame) frame.contentWindow.location.reload();
  else location.reload();
};
