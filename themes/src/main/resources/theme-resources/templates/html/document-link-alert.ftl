<#import "company-mail.ftl" as company>
<@company.mail>
<p>${msg("companyAccess.mail.link.alert.text", document, companyName)}</p>
<ul>
<li>${msg("companyAccess.mail.time", when)}</li>
</ul>
<p>${msg("companyAccess.mail.link.alert.what")}</p>
<p>${msg("companyAccess.mail.link.alert.once")}</p>
</@company.mail>
