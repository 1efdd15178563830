<#import "company-mail.ftl" as company>
<@company.mail>
<p>${msg("companyAccess.mail.link.code.text", companyName)}</p>
<p><strong>${digits}</strong></p>
<p>${msg("companyAccess.mail.link.code.how", minutes, companyName)}</p>
<p>${msg("companyAccess.mail.link.code.notYou", companyName)}</p>
</@company.mail>
