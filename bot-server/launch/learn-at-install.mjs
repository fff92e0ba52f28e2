// Plain JavaScript on purpose: `npm ci` runs it with whichever Node is there. With Node 24 the first start need not learn any more;
// with another, or where it cannot be kept, the first process that understands anything learns it.
const [major] = process.versions.node.split('.').map(Number);
if (major === 24) {
  const { loadPhrasingModel } = await import('#bot/understanding/load-model.ts');
  loadPhrasingModel();
}
