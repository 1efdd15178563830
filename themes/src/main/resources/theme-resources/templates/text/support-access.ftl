<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<#assign open = what == "opened" || what == "entered">
<@company.mail>
${msg("companyAccess.mail.support." + what, who!"", companyName)}

- ${msg("companyAccess.mail.time", when)}
<#if open>
- <#if until?has_content>${msg("companyAccess.mail.support.until", until)}<#else>${msg("companyAccess.mail.support.untilClosed")}</#if>
</#if>
- ${msg("companyAccess.mail.support.reason", reason)}

<#if open>
${msg("companyAccess.mail.support.notYou")}

</#if>
${msg("companyAccess.mail.policy.why")}

</@company.mail>
