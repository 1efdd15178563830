<#import "company-mail.ftl" as company>
<@company.mail>
<p>${msg("companyAccess.mail.reset.text", realmName)}</p>
<@company.facts/>
<p>${msg("companyAccess.mail.reset.next")}</p>
<p>${msg("companyAccess.mail.reset.notYou")}</p>
</@company.mail>
