// @table
/** Ways to write an address that must not be asked, by what they lead to. Public lists of request-forgery forms and the registries of IANA. */
export const REFUSED_FORMS: readonly string[] = [
  // Loopback, plainly and in the spellings of inet_aton.
  "http://127.0.0.1/", "http://127.0.0.1:80/", "https://127.0.0.1:443/", "http://127.1/", "http://127.0.1/", "http://127.255.255.254/", "http://2130706433/", "http://017700000001/",
  "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://0177.0.0.0x1/", "http://127.0x1/", "http://0x7F.1/", "http://00000177.0.0.1/", "http://127.0.0.1./",
  "http:127.0.0.1/", "http:/127.0.0.1/", "http:\\\\127.0.0.1\\", "http://127.0.0.1\\@example.org/", "http://%31%32%37.0.0.1/", "http://127%2e0%2e0%2e1/", "\thttp://127.0.0.1/", "http://127.0.0.1\n/",
  "http://１２７.０.０.１/", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/", "http://０ｘ７ｆ.１/", "http://127.0.0.1#@example.org/", "http://127.0.0.1?@example.org/",
  // No address, and this network.
  "http://0/", "http://0.0.0.0/", "http://0.0.0.0:80/", "http://0.1.2.3/", "http://[::]/", "http://0x0/",
  // Private, shared, link-local, and where clouds keep their keys.
  "http://10.0.0.1/", "http://10.255.255.255/", "http://167772161/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.0.1/", "http://3232235521/", "http://0xc0a80001/", "http://192.168.257/",
  "http://100.64.0.1/", "http://100.127.255.255/", "http://100.100.100.200/latest/meta-data/", "http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://0xa9fea9fe/", "http://0251.0376.0251.0376/",
  "http://169.254.170.2/v2/credentials", "http://168.63.129.16/machine", "http://192.0.0.192/opc/v1/", "http://169.254.0.1/",
  // Reserved, documentation, benchmarks, multicast, broadcast.
  "http://192.0.0.1/", "http://192.0.2.1/", "http://198.51.100.7/", "http://203.0.113.9/", "http://198.18.0.1/", "http://198.19.255.255/", "http://192.88.99.1/", "http://192.175.48.1/", "http://192.52.193.1/",
  "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/", "http://4294967295/",
  // IPv6: itself, local, and carrying IPv4.
  "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[0000:0000:0000:0000:0000:0000:0000:0001]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:169.254.169.254]/", "http://[::ffff:1.1.1.1]/",
  "http://[::127.0.0.1]/", "http://[::7f00:1]/", "http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2002:a9fe:a9fe::1]/",
  "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[2001:10::1]/", "http://[2001:2::1]/", "http://[100::1]/", "http://[fe80::1]/", "http://[febf::1]/", "http://[fec0::1]/",
  "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[ff02::1]/", "http://[5f00::1]/", "http://[4000::1]/", "http://[2001:470:1:2:0:5efe:7f00:1]/", "http://[2001:470:1:2:200:5efe:a00:1]/",
  // Names of private networks.
  "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://sub.localhost/", "http://ｌｏｃａｌｈｏｓｔ/", "http://localhost.localdomain/", "http://ip6-localhost/", "http://kubernetes/", "http://redis:6379/",
  "http://metadata.google.internal/", "http://printer.local/", "http://nas.lan/", "http://router.home.arpa/", "http://wiki.corp/", "http://metadata/",
  // Credentials in the address, other schemes, ports that are not the web's.
  "http://user@example.org/", "http://user:secret@example.org/", "http://example.org@127.0.0.1/", "http://1.1.1.1 &@2.2.2.2# @3.3.3.3/", "http://127.1.1.1:80\\@127.2.2.2:80/",
  "file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:9000/_x", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "jar:http://127.0.0.1!/", "data:text/html,x", "javascript:alert(1)", "ws://example.org/", "blob:http://example.org/x",
  "http://example.org:22/", "http://example.org:25/", "http://example.org:6379/", "https://example.org:3306/", "http://example.org:0/", "http://1.1.1.1:9200/",
  // Not an address at all.
  "", "http://", "http:///", "//example.org/", "example.org", "http://[::1/", "http://127.0.0.1:99999/", "http://256.256.256.256/", "http://exa mple.org/", `http://example.org/${"a".repeat(9000)}`,
];

/** Addresses of the public internet that must be let through. */
export const ALLOWED_FORMS: readonly string[] = [
  "https://example.org/", "http://example.org:8080/feed", "https://www.yna.co.kr/rss/news.xml", "http://1.1.1.1/", "https://[2606:4700:4700::1111]/", "https://xn--80ak6aa92e.com/", "https://новости.рф/",
  "http://172.15.0.1/", "http://172.32.0.1/", "http://100.63.0.1/", "http://100.128.0.1/", "http://11.0.0.1/", "http://192.167.0.1/", "http://223.255.255.254/", "https://example.org./a", "https://local.example.org/",
];
