<#ftl output_format="plainText">
<#-- The body of every mail of Company Access; the mail gives its sentences and facts. -->
<#macro mail>
<#if (user.firstName!"")?has_content>${msg("companyAccess.mail.greeting", user.firstName)}<#else>${msg("companyAccess.mail.greeting.plain")}</#if>

<#nested>
${msg("companyAccess.mail.noLinks")}
</#macro>

<#-- What and when; factor is absent when all factors were removed at once. -->
<#macro facts>
<#if factor?has_content>
- ${msg("companyAccess.mail.method", msg("companyAccess.mail.factor." + factor))}
</#if>
- ${msg("companyAccess.mail.time", when)}
</#macro>
