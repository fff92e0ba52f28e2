/** Letters of TCVN 5712:1993 VN3, the code of the ".Vn" fonts ("ABC"), by their byte from A1 on; a blank is no letter. */
export const tcvn3FromA1 =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
