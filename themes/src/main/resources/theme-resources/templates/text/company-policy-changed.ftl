<#ftl output_format="plainText">
<#import "company-mail.ftl" as company>
<#-- A value is the key of a message, or text that is ready (a date), or absent. -->
<#function shown value>
    <#return value?starts_with("companyAccess.")?then(msg(value), value)>
</#function>
<@company.mail>
<#if companyName?has_content>${msg("companyAccess.mail.policy.text", who, companyName)}<#else>${msg("companyAccess.mail.policy.text.plain", who)}</#if>

- ${msg("companyAccess.mail.time", when)}
<#list changes as change>
- ${msg("companyAccess.mail.policy.change", msg(change.what), shown(change.after!"companyAccess.policy.unset"), shown(change.before!"companyAccess.policy.unset"))}
</#list>

${msg("companyAccess.mail.policy.notYou")}

${msg("companyAccess.mail.policy.why")}

</@company.mail>
