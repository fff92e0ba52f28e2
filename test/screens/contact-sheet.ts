const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const toHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** One page with every picture under its name, in the order given. */
export function contactSheet(names: readonly string[]): string {
  const figures = names.map(
    (name) =>
      `<figure><figcaption>${toHtml(name.replace(/\.png$/, ''))}</figcaption>` +
      `<a href="${encodeURIComponent(name)}"><img loading="lazy" src="${encodeURIComponent(name)}" alt=""></a></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{margin:0;width:240px}img{width:100%;border:1px solid #999}</style>
${figures.join('\n')}
`;
}
