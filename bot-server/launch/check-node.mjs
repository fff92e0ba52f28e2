// Plain JavaScript on purpose: it must run on whichever old Node a machine has, to say what is wrong.
const [major] = process.versions.node.split('.').map(Number);
if (major !== 24) {
  console.error(
    `Cánh Tay Số cần Node 24, nhưng đang chạy Node ${process.versions.node}.\n` +
      'Node 24 đi kèm dự án: hãy chạy "npm ci" rồi dùng lệnh npm (ví dụ "npm start"), ' +
      'đừng gọi thẳng "node".\n' +
      `(Needs Node 24, found ${process.versions.node}. Run "npm ci", then the npm scripts.)`,
  );
  process.exit(1);
}
