<#import "company-mail.ftl" as company>
<@company.mail>
<p>${msg("companyAccess.mail.removed.text", realmName)}</p>
<@company.facts/>
<#if companyName?has_content>
<p>${msg("companyAccess.mail.removed.required", companyName)}</p>
</#if>
<p>${msg("companyAccess.mail.removed.notYou")}</p>
</@company.mail>
