const wordsOf = (text: string) => text.trim().split(/\s+/);

/** Words by which names are told, as people write them with marks. */
export const nameTexts = {
  /** A name where "văn", "thị" or a letter follows, or where it is written high. */
  surnames: wordsOf(
    `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương đinh trương trịnh mai đào đoàn lương vương lâm hà lưu
     lý tạ tô từ tống chu châu cao kiều quách thái tôn triệu phùng nông bế lò vi lô la lầu hầu giàng thào thò sùng vàng mùa hạng tráng
     cháng chá cứ cư má ma quàng lường tòng cầm bạc hứa mạc tăng thạch sơn danh kim lục lã văn thân khuất doãn cù quan âu giáp đồng
     ninh bàn đàm viên khổng thiều hàn nghiêm trà mạch lại cung phí ông bạch trang kha ngân vừ xồng cụt moong lữ`,
  ),
  /** A name whatever follows. */
  ownSurnames: wordsOf(
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi ngô dương đinh trịnh phùng giàng sùng thò thào vừ xồng quách vương',
  ),
  /** The same without marks, where they are no other frequent words. */
  plainOwnSurnames: wordsOf('nguyen huynh bui hoang giang sung tho thao vu pham'),
  middles: wordsOf('văn thị a y đức hữu'),
  plainMiddles: wordsOf('van thi duc huu'),
  titles: wordsOf(
    `anh chị ông bà cô chú bác em cháu dì cậu mợ thím dượng tên thằng bé bố mẹ má ba cha vợ chồng con tôi là cụ thầy giáo mệ mụ
     nhỏ út già nhà hàng xóm sĩ trưởng`,
  ),
  /** Things that are written like a person behind "em" or "con". */
  things: wordsOf('zalo facebook google iphone samsung oppo xiaomi viettel vinaphone mobifone'),
  /** What people are called, and behind a title hardly anything else. */
  givenNames: wordsOf(
    `an anh ánh ân bảo bắc bích bình bống bưởi bường bé cảnh châu chi chiến chinh chung chín cường cúc công cần dung duy dũng dần dậu
     diễm diệp diệu dương hai ba tư năm sáu bảy tám mười út tí tèo tý sửu mão thìn tỵ ngọ mùi thân tuất hợi giang gái giáp hà hải hạnh
     hằng hân hậu hiên hiếu hiền hiệp hoa hoà hòa hoài hoàng hoan hoạt hồng hợp huân huế huệ hùng huy huyền huấn hưng hương hường hà
     hào khang khanh khánh khoa khôi khuê khải kiên kiệt kiều kim lan lành lài lam lân lâm liên liễu linh loan lộc lợi long luyến lương
     lượng lực lựu ly lý lê mai mạnh may mận mến minh mơ mùi mừng mỹ my nam nga ngà ngân nghĩa nghi ngoan ngọc nguyên nguyệt nhàn nhân
     nhã nhật nhi nhung như nhường ninh nụ nương oanh phát phong phú phúc phương phước phượng quang quân quốc quế quyên quyền quyết quý
     quỳnh sang sáng sâm sen soan sơn sương sinh sửu tài tâm tân tấn thái thanh thành thảo thạch thắm thắng thế thi thiện thìn thịnh
     thoa thoan thọ thơ thơm thu thuận thuý thúy thuỷ thủy thư thương thường tiên tiến tiệp tình tính tịnh toàn toản tố trang trà trinh
     trí trọng trung trúc trường trâm tuân tuấn tuyên tuyết tuyền tú tùng tươi tường tảo uyên vân việt vinh vui vũ vượng vy xuân xoan
     xuyến yên yến đài đào đại đạt đăng điền điệp định đoan đoàn đông đồng đức đường ất sùng nhài bền chắt`,
  ),
  /** Given names that, written low behind a title, are mostly something that one does. */
  mostlyActs: wordsOf(
    'cần bảo định tính đăng điền phát nghi nhường hợp mừng vui thương thường như thế',
  ),
  /** Behind these acts, what only follows a name. */
  followNamesOnly: wordsOf('ơi ở xóm thôn'),
  /** Given names with the word with which they are something else. */
  compounds: [
    'bình tĩnh/thường/yên/luận/phục',
    'thanh toán/lý',
    'yên tâm/chí',
    'an tâm/toàn/ninh/ủi',
    'mạnh dạn/khoẻ/khỏe/tay',
    'hoà mạng/giải',
    'hòa mạng/giải',
    'thành công/thật/ra',
    'sáng mai/nay/sớm/hôm',
    'mai mốt/sau',
    'năm nay/ngoái/tới/sau/trước/tuổi/mươi/chục/tháng/giờ/ngày',
    'hai/ba/tư/sáu/bảy/tám/chín/mười tuổi/tháng/lần/đứa/giờ/ngày/năm/mươi/chục/trăm',
    'chung cư/nhà/tay/sức',
    'công nhận/an/tác/việc/chứng/khai/nghệ/dân',
    'hải quan',
    'quyết định',
    'hưởng lương/trợ_cấp',
    'liên hệ/lạc',
    'tiến hành',
    'hoàn thành',
    'lợi dụng',
    'tình cờ',
    'thông báo',
    'đạt mức/được',
  ],
  /** Behind them the name of a place stands, or a number. */
  places: wordsOf('thôn xóm làng ngõ hẻm ngách phố'),
  /** Behind them the name of a place stands where it is written high. */
  highPlaces: wordsOf(
    'ấp bản buôn xã phường huyện tỉnh tổ khu đường quận thị trấn chợ trường viện',
  ),
  /** With what a sentence goes on behind a name. */
  followers: wordsOf(
    `bị quên mất muốn hỏi ở thôn xóm ấp xã có không ko chưa đã nhờ cần nộp làm xin đang là mình được gọi đổi thì của số nhà ngõ báo
     máy tải vào ra đi cho tôi em con và hay nhưng mà khi nên để gì nào đâu sao này đó kia nữa rồi với bởi trên trong bệnh điện gửi
     nhận mở ơi dạy nói bảo nợ sắp vừa mới cũng lại phải nay hôm đánh chết ly sống chuyển tiền tài mật đăng lên xuống cứ tự biết thấy
     nghe dùng không về qua cài bấm nhập lấy bán mua trả vay`,
  ),
};
