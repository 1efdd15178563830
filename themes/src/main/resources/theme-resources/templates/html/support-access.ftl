<#import "company-mail.ftl" as company>
<#assign open = what == "opened" || what == "entered">
<@company.mail>
<p>${msg("companyAccess.mail.support." + what, who!"", companyName)}</p>
<ul>
<li>${msg("companyAccess.mail.time", when)}</li>
<#if what == "requested"><li>${msg("companyAccess.mail.support.answerUntil", until)}</li></#if>
<#if open><li><#if until?has_content>${msg("companyAccess.mail.support.until", until)}<#else>${msg("companyAccess.mail.support.untilClosed")}</#if></li></#if>
<li>${msg("companyAccess.mail.support.reason", reason)}</li>
</ul>
<#if what == "requested"><p>${msg("companyAccess.mail.support.answer")}</p></#if>
<#if open><p>${msg("companyAccess.mail.support.notYou")}</p></#if>
<p>${msg("companyAccess.mail.policy.why")}</p>
</@company.mail>
