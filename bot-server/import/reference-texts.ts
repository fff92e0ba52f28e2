/** What does not fit together between rows, files and what is in the system already. */
export const referenceTexts = {
  duplicate: (value: string, firstRow: number) =>
    `"${value}" trùng với dòng ${firstRow}. Hãy sửa hoặc xoá một trong hai dòng.`,
  noArea: (code: string) =>
    `Không có địa bàn mã "${code}" trong areas.csv cũng như trong hệ thống. Hãy sửa mã hoặc thêm địa bàn.`,
  noTeam: (code: string) =>
    `Không có tổ mã "${code}" trong teams.csv cũng như trong hệ thống. Hãy sửa mã hoặc thêm tổ.`,
  noAccount: (oaId: string) =>
    `Không có OA "${oaId}" trong official-accounts.csv cũng như trong hệ thống. Hãy sửa mã hoặc thêm OA.`,

  codeTaken: (code: string) =>
    `Mã "${code}" đã có nơi khác trong hệ thống dùng. Hãy đổi mã khác, thêm tên viết tắt của xã chẳng hạn.`,

  parentNeeded:
    'Xã và thôn phải có địa bàn cấp trên. Hãy ghi mã của tỉnh (cho xã) hoặc của xã (cho thôn).',
  parentUnwanted: 'Tỉnh là cấp cao nhất nên không có địa bàn cấp trên. Hãy để trống ô này.',
  parentLevel: (parent: string) =>
    `"${parent}" không phải cấp ngay trên. Xã phải thuộc tỉnh, thôn phải thuộc xã.`,
  cycle: (codes: readonly string[]) =>
    `Các địa bàn này nhận nhau làm cấp trên thành vòng tròn: ${codes.join(' → ')}. Hãy sửa mã cấp trên.`,
  levelChanged: (name: string) =>
    `Địa bàn này đã có trong hệ thống ("${name}") với cấp khác. Nhập dữ liệu không đổi được cấp; hãy dùng mã mới.`,
  parentChanged: (name: string) =>
    `Địa bàn này đã có trong hệ thống ("${name}") và thuộc nơi khác. Nhập dữ liệu không chuyển được; hãy dùng mã mới.`,

  accountLevel: 'OA phải phục vụ một xã hoặc một tỉnh, không phải một thôn.',
  accountTaken: (oaId: string) => `Địa bàn này đã có OA "${oaId}". Mỗi địa bàn chỉ có một OA.`,
  teamLevel: 'Tổ phải thuộc một thôn hoặc một xã, không phải một tỉnh.',
  teamTaken: (code: string) => `Địa bàn này đã có tổ mã "${code}". Mỗi địa bàn chỉ có một tổ.`,
  personTaken: (name: string) => `Mã Zalo này đã là của "${name}" trong cùng tổ. Hãy kiểm tra lại.`,
  twoLeaders: (name: string) =>
    `Tổ này đã có tổ trưởng là "${name}". Nếu đổi tổ trưởng, hãy ghi cả người cũ với "không".`,
  groupOutside: 'Tổ này không nằm trong địa bàn của OA. Hãy kiểm tra lại tổ hoặc OA.',
  groupTaken: (name: string) =>
    `Nhóm này đang là của một tổ khác, mà tổ này cũng đã có nhóm "${name}". Hãy kiểm tra lại.`,
  officerLevel: 'Cán bộ, người duyệt và quản trị phải thuộc một xã.',
  supervisorLevel: 'Người giám sát (supervisor) phải thuộc một tỉnh.',
};
