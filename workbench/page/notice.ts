const SHOWN_MS = 9000;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** A box that a screen reader reads out; a refusal goes away by itself, news wait until they are closed or others come. */
export function showNotice(text: string, closeLabel: string, kind: 'refused' | 'told' = 'refused'): void {
  const box = document.getElementById('notice')!;
  box.className = kind;
  const hide = (): void => void (box.hidden = true);
  box.querySelector('span')!.textContent = text;
  const close = box.querySelector('button')!;
  close.setAttribute('aria-label', closeLabel);
  close.onclick = hide;
  box.hidden = false;
  clearTimeout(hiding);
  if (kind === 'refused') hiding = setTimeout(hide, SHOWN_MS);
}
