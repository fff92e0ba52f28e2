import type { PictureScene } from '#shared/tutorials.ts';

export const sceneNames: Record<PictureScene, string> = {
  'app-icon': 'biểu tượng ứng dụng trên màn hình',
  store: 'kho ứng dụng',
  search: 'ô tìm kiếm',
  button: 'nút bấm',
  menu: 'mục trong danh mục',
  tabs: 'thẻ ở cuối màn hình',
  form: 'ô để điền',
  code: 'ô nhập mã',
  password: 'ô mật khẩu',
  message: 'tin nhắn',
  chat: 'cuộc trò chuyện',
  call: 'cuộc gọi',
  camera: 'chụp ảnh',
  face: 'khung quay khuôn mặt',
  chip: 'áp thẻ có chip vào lưng điện thoại',
  'qr-scan': 'quét mã QR',
  'qr-show': 'đưa mã QR cho người ta quét',
  switch: 'nút gạt',
  choice: 'chỗ chọn một',
  tick: 'ô đánh dấu',
  upload: 'tải ảnh lên',
  pay: 'trả tiền',
  wait: 'chờ',
  done: 'dấu đã xong',
  notification: 'thông báo trên màn hình',
  status: 'tình trạng xử lý',
  website: 'địa chỉ trang mạng',
  read: 'đọc kỹ',
  card: 'thẻ',
  papers: 'giấy tờ',
  office: 'nơi làm thủ tục',
  person: 'người giúp',
  notebook: 'ghi vào sổ',
  lock: 'ổ khoá',
  warning: 'cảnh báo',
  wifi: 'mạng wifi',
  sim: 'thẻ SIM',
  map: 'bản đồ',
  settings: 'cài đặt',
  calendar: 'ngày trên lịch',
  shop: 'cửa hàng',
  parcel: 'gói hàng',
};

/** What a picture is called by a screen reader: the scene and the word to look for. */
export function pictureName(scene: PictureScene, label: string | undefined): string {
  const name = `Hình vẽ: ${sceneNames[scene]}`;
  return label === undefined ? name : `${name}, có chữ “${label}”`;
}

/** The same for a picture that the commune took itself. */
export function photoName(scene: PictureScene, label: string | undefined): string {
  const name = `Ảnh của xã: ${sceneNames[scene]}`;
  return label === undefined ? name : `${name}, có chữ “${label}”`;
}
