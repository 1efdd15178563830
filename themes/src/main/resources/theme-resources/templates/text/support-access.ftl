<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<#assign open = what == "opened" || what == "entered">
<@company.mail>
${msg("companyAccess.mail.support." + what, who!"", companyName)}

- ${msg("companyAccess.mail.time", when)}
<#if what == "requested">
- ${msg("companyAccess.mail.support.answerUntil", until)}
</#if>
<#if open>
- <#if until?has_content>${msg("companyAccess.mail.support.until", until)}<#else>${msg("companyAccess.mail.support.untilClosed")}</#if>
</#if>
- ${msg("companyAccess.mail.support.reason", reason)}

<#if what == "requested">
${msg("companyAccess.mail.support.answer")}

</#if>
<#if open>
${msg("companyAccess.mail.support.notYou")}

</#if>
${msg("companyAccess.mail.policy.why")}

</@company.mail>
