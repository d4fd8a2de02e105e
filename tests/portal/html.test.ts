/** Other people's texts as texts, whatever they hold. */
import { Html, html } from '../../src/portal/html';

test.each<[string | number, string]>([
  ['KPP Satu', 'KPP Satu'],
  ['<b>', '&lt;b&gt;'],
  ['a & b', 'a &amp; b'],
  ['&amp;', '&amp;amp;'],
  [`"x" 'y'`, '&quot;x&quot; &#39;y&#39;'],
  ['a\u0000b\u0008c\u000bd\u000ce\u000ef\u001fg', 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg'],
  ['a\u007fb\u0080c\u009fd', 'a\ufffdb\ufffdc\ufffdd'],
  ['a\ufffeb\uffffc', 'a\ufffdb\ufffdc'],
  ['tab\tbaris\nbaris\r', 'tab\tbaris\nbaris\r'],
  ['\u00a0é~ ', '\u00a0é~ '],
  [0, '0'],
  [3.5, '3.5'],
])('%j is written %j', (value, written) => expect(html`<p>${value}</p>`.text).toBe(`<p>${written}</p>`));

test('what is HTML already stays so, one after the other, with nothing between', () => {
  const items = ['a', '<b>'].map((one) => html`<i>${one}</i>`);
  expect(html`<p>${items}</p>`.text).toBe('<p><i>a</i><i>&lt;b&gt;</i></p>');
  expect(html`${new Html('<hr>')}${html``}x`.text).toBe('<hr>x');
  expect(html`<p>${[]}</p>`.text).toBe('<p></p>');
});
