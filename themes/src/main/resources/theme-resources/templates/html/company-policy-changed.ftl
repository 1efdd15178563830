<#import "company-mail.ftl" as company>
<#-- A value is the key of a message, or text that is ready (a date), or absent. -->
<#function shown value>
    <#return value?starts_with("companyAccess.")?then(msg(value), value)>
</#function>
<@company.mail>
<p><#if companyName?has_content>${msg("companyAccess.mail.policy.text", who, companyName)}<#else>${msg("companyAccess.mail.policy.text.plain", who)}</#if></p>
<ul>
<li>${msg("companyAccess.mail.time", when)}</li>
<#list changes as change>
<li>${msg("companyAccess.mail.policy.change", msg(change.what), shown(change.after!"companyAccess.policy.unset"), shown(change.before!"companyAccess.policy.unset"))}</li>
</#list>
</ul>
<p>${msg("companyAccess.mail.policy.notYou")}</p>
<p>${msg("companyAccess.mail.policy.why")}</p>
</@company.mail>
