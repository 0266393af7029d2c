"""What servers write instead of the page that was asked for, in several languages. Data.

Three lists are used with care: a phrase is never more than a suspicion (a real article may quote it), which a random
sibling of the page must confirm, or it must be nearly all that the page says.
"""

import re
from functools import cache

# Whole titles, or one part of a title between separators ("Page not found | Journal of X").
NOT_FOUND_TITLES = r"""
(?:error|erreur|fehler|ошибка|błąd|hata|virhe|fel|chyba|помилка|қате|errore|http|http error|http status)?[ :#№-]*(?:404|410)[.!]?
(?:error |ошибка |http |status )*(?:404|410)\W*(?:error|ошибка|page|страница)?\W*(?:not found|gone|не найдена|не найдено|не найден|страница не найдена|page not found|file not found|nicht gefunden|seite nicht gefunden|non trouvée?|page non trouvée|introuvable|no encontrad[ao]|página no encontrada|não encontrad[ao]|pagina non trovata|nie znaleziono|bulunamadı|niet gevonden|存在しません|未找到|页面不存在)?
(?:the |this |that |requested |your )*(?:page|file|document|article|resource|url|object|item|content|record|node|site|entry|product|paper)s? (?:you .{0,60})?(?:(?:was|is|were|are|could|can|does|do|has|have|been|has been)\W*)*(?:not (?:be )?(?:found|available|exist|accessible)|cannot be found|can['’]?t be found|couldn['’]?t be found|doesn['’]?t exist|does not exist|no longer (?:exists|available|here)|unavailable|missing|removed|deleted|not exist)
(?:page |file |document |article |resource |item )?(?:is )?not (?:be )?found(?: on this server)?
(?:oops|ooops|whoops|uh[- ]?oh|sorry|hmm+|ой|упс|увы|извините|ups|oups|hoppla|désolé|lo sentimos|ops|entschuldigung)\b.{0,60}
no such (?:page|file|article|document)(?: .{0,20})?
nothing (?:was )?found(?: here)?
(?:page |file |document |article |content )?gone
(?:we )?(?:can['’]?t|cannot|couldn['’]?t|could not) find (?:that|the|this|your) .{0,40}
(?:запрошенная |запрашиваемая |данная |эта |такая |указанная |извините, |к сожалению, )*(?:страница|статья|публикация|новость|запись|материал|документ|файл|раздел|ресурс|объект)(?: .{0,40})?\b(?:не (?:найден[аоы]?|существует|доступ(?:ен|на|но)|обнаружен[аоы]?)|отсутствует|удал[её]н[аоы]?|больше не .{1,20})
(?:страница|статья|файл|документ|материал)? ?не найден[аоы]?
(?:такой|запрошенной|этой) страницы (?:не существует|нет)(?: .{0,20})?
ничего не найдено
(?:запитувану |сторінк[ау] )?(?:сторінку |сторінка )?не знайдено
(?:die |diese )?(?:angeforderte )?seite (?:wurde )?(?:leider )?nicht gefunden(?: .{0,20})?
(?:diese |die )?(?:seite|datei) existiert (?:leider )?nicht(?: mehr)?
(?:la )?(?:page|ressource)(?: .{0,30})? (?:est )?(?:introuvable|n['’]existe (?:pas|plus)|non trouvée|inexistante)
(?:la )?(?:página|pagina)(?: .{0,30})? (?:no (?:se )?(?:ha sido )?(?:encontrad[ao]|encuentra|existe|disponible)|não (?:foi )?(?:encontrada|existe)|non (?:è stata )?(?:trovata|esiste|disponibile))
(?:no se (?:ha )?(?:encontr[óo]|encontrado) (?:la )?página)
(?:strona|strony)(?: .{0,30})? (?:nie (?:została )?(?:znaleziona|istnieje)|nie znaleziono)|nie znaleziono strony
(?:sayfa|aradığınız sayfa)(?: .{0,30})? (?:bulunamadı|mevcut değil)
(?:pagina|sidan|siden|sivua?|stránka|az oldal|oldal)(?: .{0,30})? (?:niet gevonden|hittades inte|kunde inte hittas|ikke funnet|ikke fundet|ei löydy|ei löytynyt|nebyla nalezena|nenalezena|nem található)
(?:бет|парақ)(?: .{0,20})? табылмады
(?:页面|网页|頁面|您访问的页面|抱歉.{0,12})(?:.{0,12})?(?:不存在|未找到|找不到|没有找到|已删除)(?:.{0,10})?
(?:お探しの|ご指定の|指定された)?(?:ページ|ファイル)(?:.{0,20})?(?:見つかりません|存在しません|削除され)(?:.{0,12})?
(?:요청하신 )?페이지를? (?:.{0,10})?(?:찾을 수 없습니다|존재하지 않습니다)
(?:الصفحة|صفحه)(?: .{0,30})? (?:غير موجودة|یافت نشد|پیدا نشد)
trang (?:.{0,20} )?không (?:tồn tại|tìm thấy)
"""
# Anywhere in a page that says little else.
NOT_FOUND_TEXTS = r"""
\b(?:page|file|document|article|resource|url|item|content|record|address|paper|link)\b[^.!?\n]{0,120}?\b(?:could(?:n['’]t| not) be (?:found|located)|(?:was|is|were)(?:n['’]t| not) (?:be )?(?:found|available on)|cannot be (?:found|located)|can['’]t be found|doesn['’]t exist|does not exist|no longer (?:exists|available)|not found on this server|has been (?:removed|deleted)|(?:may|might) have been (?:moved|removed|deleted|renamed)|is missing)
\b(?:can['’]?t|cannot|couldn['’]?t|could not|unable to) (?:find|locate)\b[^.!?\n]{0,60}\b(?:page|file|document|article|looking for|requested)
\berror 404\b|\b404 (?:error|not found|page)\b
\b(?:страниц[аыу]|статья|публикация|новость|запись|материал|документ|файл)\b[^.!?\n]{0,120}?\b(?:не (?:найден[аоы]?|существует|доступ(?:ен|на|но)|обнаружен[аоы]?)|удал[её]н[аоы]?|отсутствует|перемещ[её]н[аоы]?|была удалена)
\bстраницы[^.!?\n]{0,60}(?:не существует|нет на)
\bошибка 404\b|\b404 ошибка\b
сторінк[ауи][^.!?\n]{0,60}не (?:знайдено|існує)
\bseite\b[^.!?\n]{0,80}(?:nicht gefunden|existiert nicht|nicht mehr verfügbar|nicht vorhanden)
\bpage\b[^.!?\n]{0,80}(?:introuvable|n['’]existe (?:pas|plus)|n['’]a pas (?:été|pu être) trouvée)
\bp[áa]gina\b[^.!?\n]{0,80}(?:no (?:se )?(?:ha (?:sido )?)?(?:encontrad[ao]|encontró|encuentra|existe)|não (?:foi )?(?:encontrada|existe)|non (?:è stata )?(?:trovata|esiste))
\bstron[ay]\b[^.!?\n]{0,60}nie (?:została znaleziona|istnieje)|nie znaleziono
\bsayfa\b[^.!?\n]{0,60}(?:bulunamadı|mevcut değil)
(?:页面|网页|頁面)[^。！？\n]{0,20}(?:不存在|未找到|找不到|已删除)
ページ[^。！？\n]{0,30}(?:見つかりません|存在しません|削除)
페이지를[^.!?\n]{0,20}(?:찾을 수 없|존재하지)
(?:niet gevonden|hittades inte|ei löydy|nebyla nalezena|nem található|табылмады|không tồn tại)
"""
# A server that is out of order for the moment, though it says 200.
BROKEN_TITLES = r"""
(?:site |website |server |сайт )?(?:is )?(?:currently )?(?:under|down for|in) (?:scheduled )?maintenance(?: mode)?
(?:runtime|application|internal|unexpected|server) error(?: in .{1,40})?|(?:(?:oops|sorry)\W+)?something went wrong|(?:произошла|внутренняя) ошибка(?: .{0,40})?|ошибка (?:сервера|приложения)
(?:site |scheduled |temporary )?maintenance(?: mode)?|we['’]?ll be (?:right )?back(?: soon)?|be right back|temporarily (?:down|unavailable|offline)(?: .{0,30})?
(?:the |this )?(?:site|website|service|server|page|system)(?: .{0,20})? (?:is )?(?:temporarily |currently )(?:unavailable|down|offline)(?: .{0,30})?
(?:проводятся |ведутся |идут )?(?:технические|профилактические|плановые)(?: .{0,20})? работы(?: .{0,30})?|сайт (?:временно )?(?:на реконструкции|недоступен|закрыт|не работает)(?: .{0,30})?|(?:сервис|страница) временно недоступ(?:ен|на)
(?:error )?(?:establishing a )?database (?:connection )?error|error establishing a database connection|ошибка (?:подключения к|соединения с) баз(?:ой|е) данных
(?:http )?(?:error )?5\d\d(?: error)?\W*(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)?|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out
bandwidth limit exceeded|(?:509 )?bandwidth .{0,20}exceeded|превышен лимит трафика
wartungsarbeiten(?: .{0,20})?|wartungsmodus|site en maintenance|en maintenance|en mantenimiento|em manutenção|in manutenzione
"""
BROKEN_TEXTS = r"""
error establishing a database connection|(?:could not|can['’]t|unable to) connect to (?:the )?(?:database|mysql)|too many connections|fatal error: |uncaught (?:exception|error)|sqlstate\[|mysql_connect\(|ошибка соединения с базой данных
\b(?:temporarily unavailable|down for (?:scheduled )?maintenance|under maintenance|undergoing (?:scheduled )?maintenance|технические работы|временно недоступен)\b
"""
PARKED = r"""
\b(?:this |the )?domain(?: name)?\b.{0,60}\b(?:is|may be|might be)\b[^.!?\n]{0,20}\b(?:for sale|parked|available for purchase|expired)
\bbuy (?:this|the) domain\b|\bdomain (?:is )?for sale\b|\bthis domain has (?:expired|recently expired)|\bdomain (?:has )?expired\b|\bparked (?:free|domain)\b|\bdomain parking\b|\bmake an offer on this domain|\binquire about this domain|\bget this domain\b|\bfuture home of\b|\b(?:domain|site) isn.t connected to a website\b
(?:sedoparking|parkingcrew|bodis\.com|hugedomains|afternic|dan\.com/buy-domain|cashparking|parklogic|above\.com/marketplace|domainmarket\.com|undeveloped\.com|park\.reg\.ru|parking\.reg\.ru|parking\.nic\.ru|timeweb\.ru/parking)
\bдомен\b.{0,60}(?:прода[её]тся|припаркован|выставлен на продажу|свободен|не прилинкован|не подключ[её]н|не привязан|просрочен|ист[её]к)|\bдомен\b.{0,60}зарегистрирован\b.{0,40}(?:сайт|но)\b.{0,20}не (?:создан|размещ[её]н|опубликован)|купить (?:этот )?домен|срок (?:регистрации|действия) домена[^.!?\n]{0,40}ист[её]к|домен не добавлен
\b(?:diese|die) domain\b.{0,60}(?:steht zum verkauf|zu verkaufen|geparkt)|ce (?:nom de )?domaine.{0,50}(?:est à vendre|expiré)|este dom[ií]nio.{0,50}(?:está (?:en venta|a la venta|à venda)|ha caducado|expirou)|questo dominio.{0,50}in vendita|ta domena.{0,50}(?:jest na sprzedaż|wygasła)|(?:dit|deze) domein(?:naam)?.{0,50}te koop|(?:bu )?(?:alan adı|domain).{0,50}satılık|该域名.{0,20}(?:出售|转让|过期)|このドメイン.{0,20}(?:販売|売り)
\b(?:this )?(?:account|site|website|hosting)(?: account)? (?:has been |is )?suspended\b|\b(?:this account has|website) expired\b|\bаккаунт (?:временно )?(?:заблокирован|приостановлен)|обслуживание (?:домена|сайта) приостановлено
"""
# The same, and pages that a web server or a hoster shows where nobody has put a site: whole titles, however long the page.
PARKED_TITLES = r"""
\S{2,60}\.[a-z]{2,18} (?:is|may be|might be) (?:for sale|available(?: for (?:sale|purchase))?)!?|(?:buy|purchase) \S{2,60}\.[a-z]{2,18}|домен \S{2,60} прода[её]тся|domain (?:name )?(?:is )?for sale
welcome to (?:nginx|openresty|tengine|caddy|lighttpd)(?: on .{1,40})?!?|(?:apache2?|nginx|httpd|iis|http server|web server).{0,40}(?:default|test) page.{0,60}|test page for the .{1,40}|iis(?: windows server|\d(?:\.\d)?)|(?:microsoft )?internet information services.{0,20}|web server['’]s default page.{0,20}|default (?:web ?site|parallels plesk|plesk|web) page.{0,20}|it works!?|(?:default|domain default) page
(?:future home of|coming soon to) .{1,60}|сайт создан|сайт успешно создан.{0,40}|домен (?:не (?:привязан|подключ[её]н|прилинкован)|припаркован).{0,40}|(?:это )?сайт,? который (?:только что|недавно) создан
"""
# In the source of a page that shows little: the machinery of those who let parked domains.
PARKED_SOURCES = r"""
window\.park\s*=|\bdata-adblockkey=|parking-lander|window\.LANDER_SYSTEM|(?:sedoparking|parkingcrew|parklogic|bodis|hugedomains|cashparking|domainmarket|above)\.(?:com|net)\b|(?:park|parking)\.(?:reg|nic)\.ru|d38psrni17bvxu\.cloudfront\.net
"""
WALL_TITLES = r"""
just a moment(?:\.{3}|…)?|one moment,? please(?:\.{3}|…)?|please wait(?:\.{3}|…)?(?: .{0,40})?|attention required!?.{0,20}|checking (?:your browser|if the site connection is secure).{0,60}|making sure you['’]?re not a bot!?|verify(?:ing)? (?:that )?you(?: are|['’]re) (?:a )?human.{0,30}|are you (?:a )?(?:human|robot)\??.{0,30}|you(?: are|['’]re) not a (?:ro)?bot.{0,20}|(?:human|bot|browser|security|captcha) (?:verification|check|challenge).{0,20}|captcha.{0,20}|access (?:to this (?:page|site) (?:has been|is) )?(?:denied|blocked|restricted|forbidden).{0,30}|(?:your )?(?:request|ip|access)(?: address)?(?: has been| was| is)? (?:blocked|rejected).{0,30}|request rejected|pardon our interruption.{0,10}|403(?: -)? forbidden|forbidden|ddos-?guard|ddos protection.{0,30}|robot check|unusual traffic.{0,20}|(?:error )?1020.{0,20}|blocked|web application firewall.{0,20}|client challenge|vercel security checkpoint|jstor: access check|too many requests|bot detection.{0,20}|sorry, you have been blocked|sicherheitsüberprüfung.{0,20}|un momento(?:\.{3}|…)?|einen moment(?:,? bitte)?(?:\.{3}|…)?|un instant(?:\.{3}|…)?|один момент(?:\.{3}|…)?|подождите.{0,30}
(?:доступ (?:к .{1,40} )?(?:ограничен|запрещ[её]н|заблокирован)|вы не робот\??|подтвердите,? что вы(?: .{0,20})? не робот.{0,20}|проверка (?:браузера|безопасности|на робота).{0,30}|ой, капча!?|я не робот|защита от (?:роботов|ботов|ddos).{0,20}|ваш (?:запрос|ip)(?: .{0,20})? заблокирован.{0,20})
(?:ресурс|сайт|страница|доступ)(?: .{1,20})? заблокирован[аы]?.{0,40}
(?:このページへのアクセスは.{0,20}|.{0,12}(?:访问(?:被拒绝|受限|验证)|安全验证|人机验证).{0,8}|zugriff verweigert|accès refusé|acceso denegado|acesso negado|accesso negato|dostęp zabroniony|erişim engellendi)
"""
WALL_TEXTS = r"""
\b(?:enable|turn on|allow|requires?|needs?)\b[^.!?\n]{0,30}\b(?:javascript and cookies|cookies and javascript)\b[^.!?\n]{0,40}|\b(?:verify(?:ing)?|confirm|prove|demonstrate|(?:mak|ensur|check)\w*)\b[^.!?\n]{0,40}\b(?:(?:you are|you['’]re|are) (?:a )?human|human visitor|not a (?:ro)?bot)|\bverify(?:ing)?\b[^.!?\n]{0,40}\bhuman|\bare you a (?:ro)?bot\b|\bverifying your browser\b|\b(?:are|you['’]re) not a (?:ro)?bot\b|\bchecking your browser\b|\bunusual (?:traffic|activity)\b|\b(?:solv|complet|enter|fill)\w*(?: in)?\b[^.!?\n]{0,40}\b(?:re)?captcha|\bmod_?security\b|\b(?:the|this) request (?:is|was|has been) (?:blocked|rejected|denied)|\bproblem providing the content you requested|\bblocked by network security\b|\battack id\b|\bweb page blocked\b|\bautomated (?:access|requests?|queries|traffic|tools?|activity)\b|\bproof[- ]of[- ]work\b|\bblocked by (?:our |the )?(?:security|firewall|network|waf)|\byour (?:ip|ip address|request|access)\b[^.!?\n]{0,60}\b(?:blocked|banned|denied|restricted)|\bincapsula incident id\b|\breference #\d+\.|\bray id\b|\bsupport id\b|\bsecurity (?:service|solution|check)\b|\bddos[- ](?:protection|guard|защит)|\b(?:too many requests|rate limit(?:ed| exceeded)?)\b
\b(?:подтвердите|докажите|убедимся|убеждаемся|проверяем)[^.!?\n]{0,40}не (?:ро)?бот|\bпроверя(?:ем|ет|ется|ются)[^.!?\n]{0,40}(?:браузер|соединени|безопасност)|похож\w* на автоматическ|\b(?:используйте российск\w+ ip|(?:отключите|выключите|отключить|выключить) vpn)|\bдоступ[^.!?\n]{0,80}(?:ограничен|запрещ[её]н|заблокирован|закрыт)\b|\bпроверк[аиу][^.!?\n]{0,30}(?:браузера|не робот)|\bавтоматическ\w+ запрос|\bваш(?:его)? (?:ip|браузер)[^.!?\n]{0,60}(?:заблокирован|провер)|\bвключите (?:javascript|cookies?|куки)[^.!?\n]{0,60}|\bкапч[ауи]\b
\bkein (?:ro)?bot (?:bist|sind)|\bpas un (?:ro)?bot|\bno (?:es|eres|soy) un (?:ro)?bot|\bnão (?:é|sou) um (?:ro)?b[oô]|\bnon (?:sei|sono) un (?:ro)?bot|请完成[^。\n]{0,12}验证|(?:安全|人机)验证|ロボットではありません|로봇이 아닙니다
\baccess cannot be (?:granted|provided|given)|\bcannot (?:grant|provide|give) (?:you )?access\b|\beuropean economic area\b[^!?\n]{0,200}\baccess\b
\b(?:not (?:currently )?available|unavailable|not accessible|restricted|blocked) (?:in|from|to visitors from|for users (?:in|from)) your (?:country|region|location|area)|\b(?:недоступ(?:ен|на|но)|заблокирован\w*|ограничен\w*)[^.!?\n]{0,40}(?:вашем регионе|вашей стране|территории)|\bunavailable for legal reasons|\bcookies?\b[^.!?\n]{0,40}\b(?:are|is|must be|have to be) (?:disabled|required|enabled|blocked)\b|\b(?:accept|agree)\b[^.!?\n]{0,40}\bcookies? (?:to|before|in order to) (?:continue|proceed|access|view|read)
\bjavascript\b[^.!?\n]{0,30}\b(?:is disabled|must be enabled|is required to (?:view|access) this (?:page|site))\b
"""
CONSENT_TITLES = r"""
before you continue(?: to .{1,40})?|bevor sie .{0,40}fortfahren|avant de continuer.{0,40}|antes de (?:ir|continuar).{0,40}|cookie (?:consent|wall|settings?|notice)|(?:your )?(?:privacy|consent) (?:choices?|settings?|is important.{0,30})|we (?:value|care about) your privacy|прежде чем (?:продолжить|перейти).{0,40}|согласие на (?:использование|обработку) .{0,30}|age verification|(?:are you|confirm you are) (?:over )?18.{0,20}|подтвердите,? (?:что вам .{0,20}|возраст)
"""
# Words that walls say and error pages seldom do: where a page says next to nothing else, it may be a wall.
WALL_HINTS = r"""
\b(?:your|the) (?:ip|browser)\b|\bip[- ]address|\b(?:ro)?bots?\b|\bcaptcha|\b(?:blocked|denied|restricted|forbidden|suspicious|firewall|vpn|proxy|unauthori[sz]ed)\b|\bsecurity\b|\b(?:verif|authenticat)\w+|\b(?:reference|incident|request|event|error|ray|trace|attack|support)[- ](?:id|no\.?|number|code)\b|\b(?:java ?script|cookies?)\b|\bchecking\b|\b(?:country|region)\b|\bhuman\b
\bдоступ\b|\bбраузер|\b(?:ро)?бот|\bпровер(?:к|я)|\bip[- ]?адрес|\bзаблокирован|\bограничен|\bзащит|\bбезопасност|\bрегион|\bстран[аеуы]\b|\bподозрительн
\b(?:zugriff|gesperrt|sicherheit\w*|überprüf\w+)\b|\b(?:accès|vérifi\w+|sécurité|navigateur)\b|\b(?:acceso|verific\w+|seguridad|navegador)\b|\b(?:acesso|segurança)\b|\b(?:accesso|sicurezza)\b|\b(?:dostęp|weryfikacj\w+)\b|\b(?:erişim|güvenlik|doğrula\w+)\b|验证|访问|安全|確認|アクセス|セキュリティ|접근|보안|확인
"""
WAIT_HINTS = r"""
\bplease wait\b|\bwait\b[^.!?\n]{0,20}\b(?:second|moment)|\b(?:one|just a) moment\b|\bstand by\b|\bloading\b|\bredirecting\b|\bподождите|\bзагрузка\b|\bbitte warten|\bpatientez\b|\bespere\b|\baguarde\b|\battendere\b|\bproszę czekać|\bbekleyin\b|稍候|お待ち
"""
# The same of log-ins, and of servers that have too much to do.
LOGIN_HINTS = r"""
\b(?:log|sign)[ -]?(?:in|on)\b|\bsubscri(?:be|bers?|ption)\b|\bmembers?[ -]only\b|\bnot have (?:access|permission|rights)\b|\bnot authori[sz]ed\b|\bvia your (?:institution|library|university)
\bподписк|\bподписчик|\bвойдите\b|\bавториз|\bзарегистрир|\bличный кабинет|\banmelden\b|\babonn|\bconnectez-vous\b|\binici(?:e|ar) sesi[oó]n|\bzaloguj|\bgiriş yap|登录|ログイン|로그인
"""
BUSY_HINTS = r"""
\b(?:server|site|service|system)\b[^.!?\n]{0,30}\b(?:busy|overloaded|heavy load|unavailable|down)\b|\btry again (?:later|in)\b|\bcome back later\b|\b(?:попробуйте|повторите|зайдите)\b[^.!?\n]{0,30}\bпозже\b|\bперегружен|\bspäter (?:noch einmal|erneut)|\bréessay|\bplus tard\b|\bmás tarde\b|请稍后
"""
# Of pages that may stand before the page, but are cited for themselves, too.
GATE_TITLES = r"""
terms (?:of (?:use|service)|and conditions).{0,40}|disclaimer|user agreement|cookies?(?: policy)?|privacy(?: policy| notice)?|пользовательское соглашение|политика конфиденциальности
"""
HOME_TITLES = r"""
(?:home|homepage|home ?page|main page|welcome|front ?page|start|index|главная(?: страница)?|добро пожаловать|startseite|accueil|inicio|início|home page|strona główna|ana sayfa|首页|ホーム|トップページ)
welcome to .{1,80}|home of .{1,60}|добро пожаловать (?:на|в) .{1,80}|willkommen (?:auf|bei|beim|in) .{1,60}|bienvenue (?:sur|à|au|chez) .{1,60}
"""
LOGIN_TITLES = r"""
(?:please )?(?:log|sign)[ -]?(?:in|on)(?: to .{1,40}| required| page| or register)?|log ?in|authentication(?: required)?|authorization(?: required)?|single sign[- ]on|sso|(?:member|user|account|institutional|staff|student) (?:login|log in|sign in|access)|access through your institution|subscription required|subscribe to (?:continue|read).{0,30}|(?:ezproxy|shibboleth|openathens)(?: .{0,30})?|web login service.{0,40}|select your (?:institution|identity provider).{0,20}
(?:вход|войти|авторизация|аутентификация|вход в систему|вход на сайт|вход в личный кабинет|личный кабинет|требуется (?:авторизация|вход|регистрация)|регистрация и вход|войдите.{0,40}|вход для .{1,30})
(?:anmeld(?:en|ung)|einloggen|connexion|se connecter|identification|iniciar sesión|acceso|entrar|iniciar sessão|accedi|accesso|zaloguj(?: się)?|logowanie|giriş(?: yap)?|inloggen|logga in|登录|登入|ログイン|로그인)
"""


@cache
def _compiled(rows: str, *, whole: bool) -> re.Pattern[str]:
    union = "|".join(f"(?:{row})" for row in rows.strip().splitlines())
    return re.compile(f"(?:{union})\\Z" if whole else union, re.IGNORECASE)


_SEPARATORS = re.compile(r"\s+[|–—·•»«:/-]+\s+|\s*[|»«·•]\s*|:\s+|\s+::\s+")


def title_says(rows: str, title: str) -> bool:
    """Whether a title, or one of its parts between separators, is such a phrase and nothing else."""
    title = " ".join(title.split())[:200].strip(" .!-–—|:")
    if not title:
        return False
    pattern = _compiled(rows, whole=True)
    parts = [part.strip(" .!-–—|:") for part in _SEPARATORS.split(title)]
    return any(part and pattern.match(part) is not None for part in (title, *parts))


def text_says(rows: str, text: str) -> str:
    """The first place where a text holds such a phrase, else empty. Give it no more than some thousand characters."""
    found = _compiled(rows, whole=False).search(text)
    return found.group()[:160] if found else ""
