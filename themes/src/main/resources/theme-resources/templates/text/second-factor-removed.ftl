<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<@company.mail>
${msg("companyAccess.mail.removed.text", realmName)}

<@company.facts/>

<#if companyName?has_content>
${msg("companyAccess.mail.removed.required", companyName)}

</#if>
${msg("companyAccess.mail.removed.notYou")}

</@company.mail>
